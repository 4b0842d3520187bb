using ManifestGen.Analysis.Code.Flow;
using ManifestGen.Rules.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN973 to MGEN976: options against the sections that fill them. A class that may be filled from elsewhere too, and a key that code reads by itself, keep it silent.</summary>
internal sealed class OptionsRule : ICodeRule
{
    /// <summary>What validates by itself, or fills what has no property.</summary>
    private static readonly string[] Others = ["IValidateOptions", "OptionsValidator", "IConfigureOptions", "IConfigureNamedOptions", "TryValidateObject", "ValidateObject", "AbstractValidator"];

    public IEnumerable<string> Names => OptionBindings.Names.Concat(["Validate", "AddOptionsWithValidateOnStart", "PostConfigure"]);

    public IEnumerable<CodeFinding> Check(DeclaredProgram program)
    {
        var bindings = OptionBindings.CallsIn(program.Code).ToArray();
        return bindings.Length == 0 || program.Code.MayBeSetByOthers ? [] : Late(bindings, program).Concat(Sections(bindings, program));
    }

    // Who resolves them late is told late; and who never does, never.
    private static IEnumerable<CodeFinding> Late(OptionBinding[] bindings, DeclaredProgram program) =>
        from binding in bindings
        where binding.IsRegistration && binding.IsValidated && !binding.IsValidatedOnStart
            && !program.Code.Calls("ValidateOnStart", "AddOptionsWithValidateOnStart").Any(call => call.TargetMethod.TypeArguments.Contains(binding.Type, SymbolEqualityComparer.Default))
            && !program.Code.Files.Any(tree => Others.Any(other => NameFilter.Holds(tree, other)))
            && program.Runs(binding.Call, program.Service)
        group binding by binding.Type.Name into same
        let first = same.First()
        select new CodeFinding(OptionFindings.AreCheckedLate(same.Key, IsUsed(first.Type, program)), first.Call.NameSyntax());

    // IOptions<SmtpOptions>, IOptionsMonitor<SmtpOptions> and IOptionsSnapshot<SmtpOptions>.
    private static bool IsUsed(ITypeSymbol type, DeclaredProgram program) => program.Code.Files.Any(tree => NameFilter.MayHold(tree, type.Name)
        && tree.GetRoot().DescendantNodes().OfType<GenericNameSyntax>().Any(name => name.Identifier.ValueText.StartsWith("IOptions", StringComparison.Ordinal)
            && name.TypeArgumentList.Arguments is [{ } argument] && argument.ToString().EndsWith(type.Name, StringComparison.Ordinal)));

    private static IEnumerable<CodeFinding> Sections(OptionBinding[] bindings, DeclaredProgram program)
    {
        if (program.SettingsOf(program.Service) is not { IsComplete: true } settings || ConfigurationKeys.HaveOtherSources(program))
        {
            return [];
        }

        var keys = settings.InFiles.Select(setting => setting.Key).Concat(settings.Variables).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        return Missing(bindings, keys, settings, program).Concat(Unknown(bindings, settings, program));
    }

    // Options whose section is nowhere keep their defaults, which is often meant; a section of nearly that name is not.
    private static IEnumerable<CodeFinding> Missing(OptionBinding[] bindings, string[] keys, ServiceSettings settings, DeclaredProgram program) =>
        from binding in bindings
        where !settings.Has(binding.Section) && program.Runs(binding.Call, program.Service)
        let parent = binding.Section.LastIndexOf(':') is > 0 and var colon ? binding.Section.Substring(0, colon + 1) : ""
        let known = keys.Where(key => key.StartsWith(parent, StringComparison.OrdinalIgnoreCase) && key.IndexOf(':', parent.Length) > 0)
            .Select(key => key.Substring(parent.Length, key.IndexOf(':', parent.Length) - parent.Length))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            // One that fills other options is meant for those.
            .Where(name => !bindings.Any(other => string.Equals(other.Section, parent + name, StringComparison.OrdinalIgnoreCase)))
            .ToArray()
        let finding = OptionFindings.SectionIsMissing(binding.Section, binding.Type.Name, known)
        where finding is not null
        select new CodeFinding(finding, binding.SectionSyntax ?? binding.Call.NameSyntax());

    private static IEnumerable<CodeFinding> Unknown(OptionBinding[] bindings, ServiceSettings settings, DeclaredProgram program) =>
        from setting in settings.InFiles
        let owners = bindings.Where(binding => ServiceSettings.IsBelow(setting.Key, binding.Section) && setting.Key.Length > binding.Section.Length).ToArray()
        // A section may fill several classes, each with its part.
        where owners.Length > 0
        let unknown = owners.Select(owner => (Owner: owner, Found: OptionBindings.UnknownIn(setting.Key, owner.Section, owner.Type))).ToArray()
        where unknown.All(owner => owner.Found is not null)
        let found = unknown[0].Found!.Value
        where !IsNamedInCode(setting.Key, program) && !IsComment(found.Key)
        group (Setting: setting, found.Key, found.Type, found.Properties) by found.Key.ToUpperInvariant() into same
        let first = same.First()
        let finding = OptionFindings.KeyIsUnknown(first.Key, first.Type.Name, first.Properties, settings.Has)
        where finding is not null
        select new CodeFinding(finding) { In = first.Setting.Place };

    private static bool IsComment(string key) => key.Substring(key.LastIndexOf(':') + 1) is var name && (name.Length == 0 || name[0] is '$' or '_' or '/' or '#');

    private static bool IsNamedInCode(string key, DeclaredProgram program)
    {
        var last = key.Substring(key.LastIndexOf(':') + 1);
        return program.Code.Files.Any(tree => Literals.Of(tree).Any(text => string.Equals(text, key, StringComparison.OrdinalIgnoreCase) || string.Equals(text, last, StringComparison.OrdinalIgnoreCase)
            || text.EndsWith(":" + last, StringComparison.OrdinalIgnoreCase)));
    }
}
