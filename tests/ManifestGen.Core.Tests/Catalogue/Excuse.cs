using ManifestGen.Rules;

namespace ManifestGen.Core.Tests.Catalogue;

/// <summary>A finding that says what a declaration gives up.</summary>
/// <param name="Ids">The rules, any of which says it.</param>
/// <param name="Words">What the message must hold, where the rules are about several things.</param>
internal sealed record Excuse(string[] Ids, string Words = "")
{
    /// <summary>That a setting of <c>[Security]</c> is weaker than the default.</summary>
    public static Excuse Exception(string setting) => new(["MGEN801", "MGEN802", "MGEN803"], setting);

    public static Excuse Of(string id) => new([id]);

    public bool Covers(Finding finding) => Ids.Contains(finding.Rule.Id) && finding.Message.Contains(Words, StringComparison.Ordinal);

    public override string ToString() => $"{string.Join("/", Ids)} {Words}".TrimEnd();
}
