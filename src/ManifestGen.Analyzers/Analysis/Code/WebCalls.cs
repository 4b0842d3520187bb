using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code;

/// <summary>Finds out whether the program starts a web server of ASP.NET Core.</summary>
internal static class WebCalls
{
    private const string WebApplication = "Microsoft.AspNetCore.Builder.WebApplication";

    private static readonly string[] Hosts =
    [
        "Microsoft.Extensions.Hosting.GenericHostBuilderExtensions",
        "Microsoft.Extensions.Hosting.GenericHostWebHostBuilderExtensions",
        "Microsoft.AspNetCore.WebHost",
    ];

    public static string[] Names { get; } =
        ["CreateBuilder", "CreateSlimBuilder", "CreateEmptyBuilder", "Create", "ConfigureWebHostDefaults", "ConfigureWebHost", "ConfigureSlimWebHost", "CreateDefaultBuilder"];

    public static bool AreIn(ProgramCode code) => In(code).Any();

    /// <summary>The calls that make it so.</summary>
    public static IEnumerable<IInvocationOperation> In(ProgramCode code) => code.Calls(Names).Where(call => call.IsOf(WebApplication) || Hosts.Any(host => call.IsOf(host)));
}
