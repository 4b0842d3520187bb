namespace ManifestGen.Tasks.Files;

/// <summary>A file that a build has changed, in words.</summary>
/// <param name="Path">Relative to the project's folder.</param>
/// <param name="Verb">What happened to it: <c>created</c>, <c>updated</c>, <c>deleted</c>.</param>
/// <param name="Copy">Where its former text is; <see langword="null"/> where a build had written it.</param>
public sealed record FileChange(string Path, string Verb, string? Copy = null)
{
    public override string ToString() => $"ManifestGen {Verb} {Path}{(Copy is null ? "" : $" (the former content is in {Copy})")}";
}
