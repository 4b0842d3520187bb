using System.Text.RegularExpressions;
using ManifestGen.Rules.Code;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN948: files by a path with a drive. A condition may ask for the system.</summary>
internal sealed class WindowsPathRule : ICodeRule
{
    private static readonly Regex Drive = new(@"\A[A-Za-z]:[\\/]", RegexOptions.CultureInvariant);

    private static readonly string[] Methods =
    [
        "WriteAllText", "WriteAllTextAsync", "WriteAllLines", "WriteAllLinesAsync", "WriteAllBytes", "WriteAllBytesAsync", "AppendAllText", "AppendAllTextAsync", "AppendAllLines",
        "ReadAllText", "ReadAllTextAsync", "ReadAllLines", "ReadAllBytes", "OpenRead", "OpenWrite", "OpenText", "CreateText", "AppendText", "CreateDirectory", "GetFiles", "EnumerateFiles",
    ];

    private static readonly string[] Types = ["System.IO.File", "System.IO.Directory"];

    private static readonly string[] Streams = ["StreamWriter", "StreamReader", "FileStream", "DirectoryInfo", "FileInfo"];

    public IEnumerable<string> Names => Methods.Concat(Streams);

    public IEnumerable<CodeFinding> Check(DeclaredProgram program) => program.Application.Project.TargetPlatform is not null ? [] :
        from path in PathsIn(program.Code)
        where path.ConstantText() is { } text && Drive.IsMatch(text) && program.Reaches(path)
        select new CodeFinding(StoredFindings.IsOfWindows(path.ConstantText()!), path.Syntax);

    private static IEnumerable<IOperation> PathsIn(ProgramCode code) =>
        code.Calls(Methods).Where(call => Types.Any(call.IsOf)).Select(call => call.Argument("path"))
            .Concat(Streams.SelectMany(stream => code.Creations(stream)).Where(creation => creation.Type?.ContainingNamespace?.ToDisplayString() == "System.IO")
                .Select(creation => creation.Argument("path") ?? creation.Argument("fileName")))
            .OfType<IOperation>();
}
