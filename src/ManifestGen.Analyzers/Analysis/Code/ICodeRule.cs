namespace ManifestGen.Analysis.Code;

/// <summary>Compares what code does with what is declared. It is silent where it does not know.</summary>
internal interface ICodeRule
{
    /// <summary>The methods, classes and properties in which it is interested, besides those of <see cref="CandidateNames"/>.</summary>
    IEnumerable<string> Names { get; }

    IEnumerable<CodeFinding> Check(DeclaredProgram program);
}
