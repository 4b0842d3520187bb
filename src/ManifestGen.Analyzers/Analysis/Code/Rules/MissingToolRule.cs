using ManifestGen.Facts;
using ManifestGen.Rules.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN951: a chiseled image has no shell and no tools.</summary>
internal sealed class MissingToolRule : ICodeRule
{
    private const string Process = "System.Diagnostics.Process";
    private const string StartInfo = "System.Diagnostics.ProcessStartInfo";

    private static readonly string[] Tools =
    [
        "sh", "bash", "cmd", "cmd.exe", "powershell", "powershell.exe", "pwsh", "curl", "wget", "git", "ls", "cat", "cp", "mv", "rm", "chmod", "grep", "sed", "awk", "tar", "gzip", "unzip", "zip",
        "ps", "kill", "ping", "nslookup", "dig", "ssh", "ffmpeg", "node", "npm", "python", "python3", "openssl", "pg_dump", "mysqldump", "wkhtmltopdf",
    ];

    public IEnumerable<string> Names => ["Start", "ProcessStartInfo", "FileName"];

    public IEnumerable<CodeFinding> Check(DeclaredProgram program)
    {
        var image = BaseImage.Of(program.Application.Project);
        return !image.Contains("chiseled") && !image.Contains("distroless") || program.Application.Project.ForeignDockerfile is not null
            ? []
            : from file in FilesIn(program.Code)
              let tool = TextOf(file, program.Code)
              where ToolIn(tool) is not null && program.Reaches(file)
              select new CodeFinding(LifetimeFindings.ToolIsMissing(tool!, image), file.Syntax);
    }

    // A constant, a local, a readonly field, or what a method of the program is told on its only way.
    private static string? TextOf(IOperation file, ProgramCode code) =>
        file.ConstantText() ?? (code.Sites.FramesOf(file) is [var frame] ? Flow.Values.KnownText(file, frame, code) ?? Flow.DefaultedText.Of(file, frame, code)?.Text : null);

    private static string? ToolIn(string? file) => file is null || !Tools.Contains(file.Substring(file.LastIndexOf('/') + 1), StringComparer.OrdinalIgnoreCase) ? null : file;

    private static IEnumerable<IOperation> FilesIn(ProgramCode code) =>
        code.Calls("Start").Where(call => call.IsOf(Process)).Select(call => call.Argument("fileName"))
            .Concat(code.Creations("ProcessStartInfo").Where(creation => creation.Type?.FullName() == StartInfo).Select(creation => creation.Argument("fileName")))
            .Concat(code.Assignments("FileName").Where(assignment => assignment.Target is IPropertyReferenceOperation { Property.ContainingType: { } type } && type.FullName() == StartInfo).Select(assignment => assignment.Value))
            .OfType<IOperation>();
}
