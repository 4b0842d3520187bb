using ManifestGen.Analysis.Code.Flow;
using ManifestGen.Facts;
using ManifestGen.Rules.Code;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN946: <c>Smtp__Hosst</c>, where the settings files or the classes for options have <c>Smtp:Host</c>.</summary>
internal sealed class MisspeltVariableRule : ICodeRule
{
    private const string Separator = "__";

    public IEnumerable<string> Names => OptionBindings.Names;

    public IEnumerable<CodeFinding> Check(DeclaredProgram program)
    {
        var variables = program.Everywhere.SelectMany(service => service.Env).Where(variable => variable.Name.Contains(Separator)).Distinct().ToArray();
        if (variables.Length == 0)
        {
            return [];
        }

        var known = program.SettingsFiles.SelectMany(file => JsonSettings.Of(file.Text)).Select(setting => setting.Key)
            .Concat(OptionBindings.FindIn(program.Code).SelectMany(options => OptionBindings.KeysOf(options.Section, options.Type)))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToArray();
        var declared = program.Everywhere.SelectMany(VariableNames.Of).Select(name => name.Replace(Separator, ":")).ToArray();
        return
            from variable in variables
            let key = variable.Name.Replace(Separator, ":")
            where !known.Any(other => ServiceSettings.IsBelow(other, key) || ServiceSettings.IsBelow(key, other))
            let finding = RequiredFindings.BindsToNothing(variable, known, declared)
            where finding is not null && !IsNamedInCode(variable.Name, key, program)
            select new CodeFinding(finding);
    }

    private static bool IsNamedInCode(string name, string key, DeclaredProgram program)
    {
        var last = key.Substring(key.LastIndexOf(':') + 1);
        var texts = new[] { name, key, last };
        return program.Code.Files.Any(tree => NameFilter.Holds(tree, last) || Literals.Of(tree).Any(text => texts.Contains(text, StringComparer.OrdinalIgnoreCase)));
    }
}
