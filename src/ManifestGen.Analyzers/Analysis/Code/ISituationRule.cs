namespace ManifestGen.Analysis.Code;

/// <summary>A rule that knows which code runs with which arguments, so that it can be asked about each of several services that are one program.</summary>
internal interface ISituationRule : ICodeRule;
