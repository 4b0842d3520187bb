using ManifestGen.Analysis.Code.Flow;
using ManifestGen.Rules.Code;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN913: code writes to a file of the container's read-only file system.</summary>
internal sealed class WrittenFileRule : ICodeRule
{
    private const string Files = "System.IO.File";
    private const string Folders = "System.IO.Directory";
    private const string Writer = "System.IO.StreamWriter";
    private const string Stream = "System.IO.FileStream";
    private const string Serilog = "Serilog.FileLoggerConfigurationExtensions";
    private const int Open = (int)FileMode.Open;

    private static readonly string[] WritingMethods =
    [
        "WriteAllText", "WriteAllTextAsync", "WriteAllLines", "WriteAllLinesAsync", "WriteAllBytes", "WriteAllBytesAsync", "AppendAllText", "AppendAllTextAsync",
        "AppendAllLines", "AppendAllLinesAsync", "AppendText", "Create", "CreateText", "OpenWrite",
    ];

    public IEnumerable<string> Names => WritingMethods.Concat(["CreateDirectory", "File", "StreamWriter", "FileStream", "ReadFrom"]);

    public IEnumerable<CodeFinding> Check(DeclaredProgram program) =>
        (from path in PathsIn(program.Code)
         from frame in program.Code.Sites.FramesOf(path).Take(1)
         let file = PathValues.Of(path, frame, program.Service, program.Code)
         where file is not null && !ContainerPaths.IsWritable(file, program) && program.Reaches(path)
         select new CodeFinding(StateFindings.WritesToReadOnly(PathValues.Shown(file)), path.Syntax)).Concat(LogFiles.In(program));

    private static IEnumerable<IOperation> PathsIn(ProgramCode code) =>
        code.Calls(WritingMethods).Where(call => call.IsOf(Files))
            .Concat(code.Calls("CreateDirectory").Where(call => call.IsOf(Folders)))
            .Concat(code.Calls("File").Where(call => call.IsOf(Serilog)))
            .Select(call => call.Argument("path"))
            .Concat(code.Creations("StreamWriter").Where(creation => creation.Type?.FullName() == Writer).Select(creation => creation.Argument("path")))
            .Concat(code.Creations("FileStream")
                .Where(creation => creation.Type?.FullName() == Stream && creation.Argument("mode").ConstantNumber() is { } mode && mode != Open)
                .Select(creation => creation.Argument("path")))
            .OfType<IOperation>();
}
