using System.Globalization;
using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Options;

/// <summary>Reads the options. One that cannot be read keeps its default, and is a problem to report: who wrote it relies on it.</summary>
public sealed class OptionReader
{
    private const StringComparison IgnoreCase = StringComparison.OrdinalIgnoreCase;

    private readonly Func<string, string?> _valueOf;
    private readonly List<OptionProblem> _problems = [];

    private OptionReader(Func<string, string?> valueOf) => _valueOf = valueOf;

    /// <summary>The options of one file.</summary>
    /// <param name="valueOf">The value of an option; null where there is none.</param>
    /// <param name="keys">All keys that hold for the file, as far as they are known.</param>
    public static RuleOptions Read(Func<string, string?> valueOf, IEnumerable<string> keys) => new OptionReader(valueOf).Read(keys);

    private RuleOptions Read(IEnumerable<string> keys) => new()
    {
        AllowedRegistries = List(OptionNames.AllowedRegistries, ImageRegistry.IsValid, "use registries or folders of one, such as 'mcr.microsoft.com, ghcr.io/acme'"),
        MinimumReplicas = Number(OptionNames.MinimumReplicas, RuleOptions.Default.MinimumReplicas),
        CpuLimits = Choice(OptionNames.CpuLimits, Options.Choice.Required, Options.Choice.Unwanted),
        RequiredLabels = List(OptionNames.RequiredLabels, LabelSyntax.IsKey, "use label keys, such as 'team, example.com/owner'"),
        ImageDigests = Choice(OptionNames.ImageDigests, Options.Choice.Required),
        SecretVariables = Choice(OptionNames.SecretVariables, Options.Choice.Unwanted),
        Namespace = Choice(OptionNames.Namespace, Options.Choice.Required),
        // The last, because it holds what the others found.
        Problems = _problems.Concat(Unknown(keys)).ToEquatableArray(),
    };

    private EquatableArray<string> List(string key, Func<string, bool> isValid, string remedy)
    {
        var items = (Value(key) ?? "").Split(',').Select(item => item.Trim()).Where(item => item.Length > 0).ToList();
        foreach (var item in items.Where(item => !isValid(item)))
        {
            Report(key, item, remedy);
        }

        return items.Where(isValid).ToEquatableArray();
    }

    private int Number(string key, int otherwise)
    {
        if (Value(key) is not { } value)
        {
            return otherwise;
        }

        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1)
        {
            return number;
        }

        Report(key, value, "use a whole number of 1 or more");
        return otherwise;
    }

    private Choice Choice(string key, params Choice[] besidesOptional)
    {
        if (Value(key) is not { } value)
        {
            return Options.Choice.Optional;
        }

        var choices = besidesOptional.Prepend(Options.Choice.Optional).Select(choice => (Choice: choice, Name: choice.ToString().ToLowerInvariant())).ToList();
        if (choices.Find(choice => choice.Name.Equals(value, IgnoreCase)) is { Name: not null } known)
        {
            return known.Choice;
        }

        Report(key, value, $"use {string.Join(" or ", choices.Select(choice => choice.Name))}");
        return Options.Choice.Optional;
    }

    private static IEnumerable<OptionProblem> Unknown(IEnumerable<string> keys) =>
        from key in keys
        where key.StartsWith(OptionNames.Prefix, IgnoreCase) && !OptionNames.All.Contains(key, StringComparer.OrdinalIgnoreCase)
        orderby key
        select new OptionProblem(Characters.OnOneLine(key), $"does not exist: use one of {string.Join(", ", OptionNames.All)}");

    // By custom, "unset" takes back what a file further up says.
    private string? Value(string key) => _valueOf(key)?.Trim() is { Length: > 0 } value && !value.Equals("unset", IgnoreCase) ? value : null;

    private void Report(string key, string value, string remedy) => _problems.Add(new(key, $"cannot be '{Characters.OnOneLine(value)}': {remedy}"));
}
