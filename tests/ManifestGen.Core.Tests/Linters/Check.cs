namespace ManifestGen.Core.Tests.Linters;

/// <summary>A check of a linter.</summary>
/// <param name="Id">As the linter prints it.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Words">What it finds, where that is less than, or a part of, the subject.</param>
internal sealed record Check(string Id, Subject Subject, string? Words = null)
{
    /// <summary>How many ids it stands for: more than one for a range of checks that are one thing.</summary>
    public int Count { get; init; } = 1;

    public string Finds => Words ?? Subject.Words;
}
