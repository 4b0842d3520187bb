using ManifestGen.Analysis.Code.Flow;
using ManifestGen.Rules.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN945: the program throws where a setting is missing, and it is missing in the container.</summary>
internal sealed class RequiredSettingRule : ICodeRule
{
    /// <summary>What the host, the image or the platform gives, and what MGEN910 is about.</summary>
    private static readonly string[] Given =
        ["ConnectionStrings:", "ASPNETCORE_", "DOTNET_", "KUBERNETES_", "POD_", "PATH", "HOME", "HOSTNAME", "USER", "TMP", "TEMP", "urls", "environment", "applicationName", "contentRoot", "AllowedHosts", "services:"];

    public IEnumerable<string> Names => OptionBindings.Names.Concat(KeyReads.Names).Concat([ConfigurationKeys.Indexer, "Configuration.Add", "Sources.Add", "Get", "PostConfigure", "PostConfigureAll"]);

    public IEnumerable<CodeFinding> Check(DeclaredProgram program) =>
        MissingIn(program).Select(missing => new CodeFinding(RequiredFindings.IsMissing(missing.Key, program.Service), missing.At));

    /// <summary>The settings that are missing, each key once, with colons.</summary>
    public static IEnumerable<(string Key, SyntaxNode At)> MissingIn(DeclaredProgram program) =>
        ConfigurationKeys.HaveOtherSources(program) || program.Code.MayBeSetByOthers || program.SettingsOf(program.Service) is not { IsComplete: true } settings
            ? []
            : RequiredIn(program)
                .Where(required => !Given.Any(given => IsGiven(required.Key, given)) && !settings.Has(required.Key) && !settings.Has(required.Key.Replace(":", "__")))
                .GroupBy(required => required.Key, StringComparer.OrdinalIgnoreCase)
                .Select(same => (same.Key, same.First().At));

    // A name, or what all names of a kind begin with.
    private static bool IsGiven(string key, string given) => given[given.Length - 1] is '_' or ':'
        ? key.StartsWith(given, StringComparison.OrdinalIgnoreCase)
        : string.Equals(key, given, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(string Key, SyntaxNode At)> RequiredIn(DeclaredProgram program) => RequiredReads.In(program.Code)
        .Select(required => (required.Read, required.Check, At: required.Read.Syntax))
        .Concat(program.Code.Calls("GetRequiredSection").Select(call => ((IOperation)call, (IOperation)call, At: call.NameSyntax())))
        .Concat(Bound(program.Code))
        .SelectMany(read => KeysOf(read.Item1, read.Item2, program).Select(key => (key, read.At)))
        .Concat(Checked(program));

    // configuration.GetSection("Smtp").Get<SmtpOptions>() ?? throw …: null where the section is not there.
    private static IEnumerable<(IOperation, IOperation, SyntaxNode At)> Bound(ProgramCode code) =>
        from call in code.Calls("Get")
        where call.TargetMethod.ContainingType?.Name == "ConfigurationBinder" && call.Parent is ICoalesceOperation { WhenNull: { } otherwise } coalesce
            && coalesce.Value == call && otherwise.Unconverted() is IThrowOperation
        let section = call.Receiver() as IInvocationOperation
        where section is not null
        select ((IOperation)section, (IOperation)call, section.NameSyntax());

    private static IEnumerable<string> KeysOf(IOperation read, IOperation check, DeclaredProgram program)
    {
        var situation = Situations.Of(program.Service);
        return
            from frame in program.Code.Sites.FramesOf(read)
            where !DesignTime.IsIn(read)
            where RequiredReads.IsReached(check, frame, situation, program.Code)
            let key = ConfigurationKeys.Of(read, frame, program.Code)
            // A name without a section may be one that the host, or a command line, gives; an assertion alone says little of it.
            where key is not null && (check != read || key.IndexOf(':') >= 0 || !RequiredReads.IsAsserted(read.Syntax))
            select key;
    }

    // .Configure(smtp => smtp.Host ??= "mail"): nobody knows which settings are still needed.
    private static bool IsSetByCode(ITypeSymbol type, ProgramCode code) => code.Calls("Configure", "PostConfigure", "PostConfigureAll").Any(call =>
        call.Arguments.Any(argument => argument.Value.Unconverted() is IDelegateCreationOperation)
        && call.TargetMethod.TypeArguments.Concat(call.TargetMethod.ContainingType.TypeArguments).Any(of => SymbolEqualityComparer.Default.Equals(of, type)));

    private static IEnumerable<(string Key, SyntaxNode At)> Checked(DeclaredProgram program) =>
        from options in OptionBindings.CheckedIn(program.Code)
        where program.Runs(options.Call, program.Service) && !IsSetByCode(options.Type, program.Code)
        from key in OptionBindings.RequiredOf(options.Section, options.Type)
        select (key, options.Call.NameSyntax());
}
