using ManifestGen.Analysis.Code.Flow;
using ManifestGen.Facts;
using ManifestGen.Rules.Code;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN946: <c>Smtp__Hosst</c>, where the code, the settings files or the classes for options have <c>Smtp:Host</c>.</summary>
internal sealed class MisspeltVariableRule : ICodeRule
{
    private const string Separator = "__";

    /// <summary>What the platform and its libraries read by themselves.</summary>
    private static readonly string[] Given = ["ASPNETCORE_", "DOTNET_", "OTEL_", "KUBERNETES_", "AWS_", "AZURE_", "GOOGLE_", "COMPlus_", "LD_", "Kestrel__", "Logging__", "MANIFESTGEN_"];

    public IEnumerable<string> Names => OptionBindings.Names.Concat(KeyReads.Names);

    public IEnumerable<CodeFinding> Check(DeclaredProgram program)
    {
        var variables = program.Everywhere.SelectMany(VariablesOf).Where(variable => !Given.Any(given => variable.Name.StartsWith(given, StringComparison.OrdinalIgnoreCase))).Distinct().ToArray();
        if (variables.Length == 0)
        {
            return [];
        }

        var read = KeysReadIn(program.Code).ToArray();
        var bound = program.SettingsFiles.SelectMany(file => JsonSettings.Of(file.Text)).Select(setting => setting.Key)
            .Concat(OptionBindings.FindIn(program.Code).SelectMany(options => OptionBindings.KeysOf(options.Section, options.Type)));
        var known = read.Concat(bound).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        var declared = program.Everywhere.SelectMany(VariableNames.Of).Select(KeyOf).ToArray();
        return
            from variable in variables
            let key = KeyOf(variable.Name)
            where !known.Any(other => ServiceSettings.IsBelow(other, key) || ServiceSettings.IsBelow(key, other))
            // A name without parts may be that of anything, but not where the code asks for nearly the same.
            let finding = RequiredFindings.BindsToNothing(variable, variable.Name.Contains(Separator) ? known : read, declared)
            where finding is not null && !IsNamedInCode(variable.Name, key, program)
            select new CodeFinding(finding);
    }

    private static IEnumerable<NamedVariable> VariablesOf(Model.ServiceModel service) =>
        service.Env.Select(variable => new NamedVariable(variable.Origin, variable.Name, SecretKey: null))
            .Concat(service.Configuration.Values.Select(variable => new NamedVariable(variable.Origin, variable.Name, SecretKey: null)))
            .Concat(service.SecretEnv.Select(variable => new NamedVariable(variable.Origin, variable.Name, variable.Key)));

    private static IEnumerable<string> KeysReadIn(ProgramCode code) =>
        from read in KeyReads.In(code)
        from frame in code.Sites.FramesOf(read)
        let key = ConfigurationKeys.Of(read, frame, code)
        where key is not null
        select key;

    private static string KeyOf(string variable) => variable.Replace(Separator, ":");

    private static bool IsNamedInCode(string name, string key, DeclaredProgram program)
    {
        var last = key.Substring(key.LastIndexOf(':') + 1);
        var texts = new[] { name, key, last };
        return program.Code.Files.Any(tree => NameFilter.Holds(tree, last) || Literals.Of(tree).Any(text => texts.Contains(text, StringComparer.OrdinalIgnoreCase)));
    }
}
