namespace ManifestGen.Upgrades;

/// <summary>What happens to those who have deployed the files before, and what to do.</summary>
/// <param name="Kind">What kind of harm it is.</param>
/// <param name="Reference">The object: <c>StatefulSet/ledger</c>, <c>service/ledger</c> for a service of Compose or Swarm.</param>
/// <param name="Message">One or two sentences.</param>
public sealed record UpgradeFinding(UpgradeKind Kind, string Reference, string Message)
{
    /// <summary>The service whose declaration causes it; null for the project.</summary>
    public string? Service { get; init; }

    /// <summary>The attribute that causes it, without <c>Attribute</c>; null for the class.</summary>
    public string? Attribute { get; init; }

    /// <summary>What tells the attribute from others of its kind: a part of its text.</summary>
    public string? Hint { get; init; }

    /// <summary>The environments that it is about; empty for all of them.</summary>
    public IReadOnlyList<string> Environments { get; init; } = [];
}

/// <summary>Kinds of harm, each with an id and a page of its own.</summary>
public enum UpgradeKind
{
    /// <summary>The engine rejects the change: MGEN1030.</summary>
    Refused,

    /// <summary>An object that is no longer declared remains: MGEN1031.</summary>
    LeftBehind,

    /// <summary>The same, where it does harm while it stays: rights, ways in, two versions behind one name, data: MGEN1032.</summary>
    LeftBehindAtRisk,

    /// <summary>The engine accepts the change, and users notice: MGEN1033.</summary>
    Harmful,

    /// <summary>A server cannot read the data of its former version: MGEN1034.</summary>
    DataFormat,

    /// <summary>The new version reduces a limit or guarantee, and no action is required: MGEN1037.</summary>
    Reduction,
}
