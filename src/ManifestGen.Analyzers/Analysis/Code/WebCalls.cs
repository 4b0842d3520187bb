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

    public static bool AreIn(ProgramCode code) => code.Calls(Names).Any(call => call.IsOf(WebApplication) || Hosts.Any(host => call.IsOf(host)));
}
