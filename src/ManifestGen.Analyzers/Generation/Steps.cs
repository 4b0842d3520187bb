using Microsoft.CodeAnalysis;

namespace ManifestGen.Generation;

/// <summary>Steps of the pipeline that name what they combine.</summary>
internal static class Steps
{
    public static IncrementalValueProvider<TResult> Select<T1, T2, TResult>(
        this IncrementalValueProvider<(T1 Left, T2 Right)> source,
        Func<T1, T2, CancellationToken, TResult> select) => source.Select((item, cancellation) => select(item.Left, item.Right, cancellation));

    public static IncrementalValueProvider<TResult> Select<T1, T2, T3, TResult>(
        this IncrementalValueProvider<((T1 Left, T2 Right) Left, T3 Right)> source,
        Func<T1, T2, T3, CancellationToken, TResult> select) => source.Select((item, cancellation) => select(item.Left.Left, item.Left.Right, item.Right, cancellation));

    public static IncrementalValueProvider<TResult> Select<T1, T2, T3, T4, TResult>(
        this IncrementalValueProvider<(((T1 Left, T2 Right) Left, T3 Right) Left, T4 Right)> source,
        Func<T1, T2, T3, T4, CancellationToken, TResult> select) =>
        source.Select((item, cancellation) => select(item.Left.Left.Left, item.Left.Left.Right, item.Left.Right, item.Right, cancellation));

    public static IncrementalValuesProvider<TResult> Select<T1, T2, TResult>(
        this IncrementalValuesProvider<(T1 Left, T2 Right)> source,
        Func<T1, T2, CancellationToken, TResult> select) => source.Select((item, cancellation) => select(item.Left, item.Right, cancellation));

    public static IncrementalValuesProvider<TResult> Select<T1, T2, T3, TResult>(
        this IncrementalValuesProvider<((T1 Left, T2 Right) Left, T3 Right)> source,
        Func<T1, T2, T3, CancellationToken, TResult> select) => source.Select((item, cancellation) => select(item.Left.Left, item.Left.Right, item.Right, cancellation));

    /// <summary>Adds a file to the compilation, where there is one.</summary>
    public static void Add(this SourceProductionContext output, string hintName, string? source)
    {
        if (source is not null)
        {
            output.AddSource(hintName, source);
        }
    }
}
