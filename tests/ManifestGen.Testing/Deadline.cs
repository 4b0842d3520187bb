using System.Diagnostics;

namespace ManifestGen.Testing;

/// <summary>An end of waiting. On a busy machine time passes more slowly.</summary>
public sealed class Deadline(TimeSpan quiet)
{
    private readonly Stopwatch _sinceLast = Stopwatch.StartNew();
    private TimeSpan _passed;

    /// <summary>Whether the time is up.</summary>
    public bool HasPassed
    {
        get
        {
            _passed += _sinceLast.Elapsed / Patience.Scale;
            _sinceLast.Restart();
            return _passed >= quiet;
        }
    }

    /// <summary>Waits until something is so. Fails when it takes too long, with what can be said of it then.</summary>
    public async Task WaitAsync(Func<Task<bool>> isSo, Func<string> state)
    {
        while (!await isSo())
        {
            if (HasPassed)
            {
                Assert.Fail($"It is not so after {quiet} of a quiet machine.\n{state()}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(500));
        }
    }

    /// <inheritdoc cref="WaitAsync(Func{Task{bool}}, Func{string})"/>
    public Task WaitAsync(Func<bool> isSo, Func<string> state) => WaitAsync(() => Task.FromResult(isSo()), state);
}
