namespace ManifestGen.Rules;

/// <summary>A rule about a program that the project builds: how its image is made, and what only such a program has by default. It is not asked about backing services.</summary>
public interface IProgramRule : IServiceRule;
