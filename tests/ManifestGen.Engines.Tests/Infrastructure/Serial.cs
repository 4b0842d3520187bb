// One engine, one published port: the tests take turns.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
