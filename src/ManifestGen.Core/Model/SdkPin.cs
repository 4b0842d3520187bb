using System.Globalization;
using System.Text.RegularExpressions;

namespace ManifestGen.Model;

/// <summary>What <c>global.json</c> says about the SDK (learn.microsoft.com/dotnet/core/tools/global-json).</summary>
public sealed record SdkPin
{
    private static readonly Regex Syntax = new(
        @"\A(?<major>[0-9]{1,4})\.(?<minor>[0-9]{1,4})\.[0-9]{3,4}(?<label>-[a-z]+\.[0-9]{1,4})?(\.[0-9.]+)?\z", RegexOptions.CultureInvariant);

    private SdkPin(string version, string rollForward, Version release, string imageVersion)
    {
        Version = version;
        RollForward = rollForward;
        Release = release;
        ImageVersion = imageVersion;
    }

    /// <summary>Such as <c>10.0.100</c>.</summary>
    public string Version { get; }

    /// <summary>Such as <c>latestFeature</c>; <c>patch</c> is what holds where nothing is written.</summary>
    public string RollForward { get; }

    /// <summary>Its first two numbers.</summary>
    public Version Release { get; }

    /// <summary>The version as tags of SDK images have it: previews without the number of their build.</summary>
    public string ImageVersion { get; }

    /// <summary>Whether a later version of another feature band will not do, so that only the image of this very version surely satisfies it.</summary>
    public bool IsExact => Version.IndexOf('-') >= 0 || RollForward.ToLowerInvariant() is not ("feature" or "latestfeature" or "minor" or "latestminor" or "major" or "latestmajor");

    /// <summary>Whether any later SDK satisfies it.</summary>
    public bool TakesAnyLater => !IsExact && RollForward.EndsWith("major", StringComparison.OrdinalIgnoreCase);

    /// <returns><see langword="null"/> where the version is none of an SDK: the SDK itself reports that.</returns>
    public static SdkPin? TryParse(string? version, string? rollForward)
    {
        var match = Syntax.Match(version ?? "");
        if (!match.Success)
        {
            return null;
        }

        var release = new Version(Number(match, "major"), Number(match, "minor"));
        var label = match.Groups["label"];
        return new SdkPin(version!, string.IsNullOrWhiteSpace(rollForward) ? "patch" : rollForward!, release, label.Success ? version!.Substring(0, label.Index + label.Length) : version!);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
}
