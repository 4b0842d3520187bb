using ManifestGen.Analysis.Code.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code;

/// <summary>Finds the files that a program writes where its container cannot write, or keeps nothing.</summary>
internal static class WrittenFiles
{
    private const string Files = "System.IO.File";
    private const string Folders = "System.IO.Directory";
    private const string Writer = "System.IO.StreamWriter";
    private const string Stream = "System.IO.FileStream";
    private const string Info = "System.IO.FileInfo";
    private const string FolderInfo = "System.IO.DirectoryInfo";
    private const string Serilog = "Serilog.FileLoggerConfigurationExtensions";
    private const string NLogTarget = "NLog.Targets.FileTarget";
    private const int Open = (int)FileMode.Open;
    private const int Read = (int)FileAccess.Read;

    private static readonly string[] WritingMethods =
    [
        "WriteAllText", "WriteAllTextAsync", "WriteAllLines", "WriteAllLinesAsync", "WriteAllBytes", "WriteAllBytesAsync", "AppendAllText", "AppendAllTextAsync",
        "AppendAllLines", "AppendAllLinesAsync", "AppendAllBytes", "AppendAllBytesAsync", "AppendText", "Create", "CreateText", "OpenWrite",
    ];

    /// <summary>What writes to another file than the one that it is about, by the parameter with that.</summary>
    private static readonly (string Method, string Parameter)[] Targets =
        [("Copy", "destFileName"), ("Move", "destFileName"), ("Replace", "destinationFileName"), ("CopyTo", "destFileName"), ("MoveTo", "destFileName")];

    public static string[] Names { get; } =
        WritingMethods.Concat(Targets.Select(target => target.Method)).Concat(["CreateDirectory", "CreateSubdirectory", "Open", "File", "StreamWriter", "FileStream", "FileInfo", "FileName"]).Concat(LogFiles.Names).ToArray();

    /// <summary>Those of code and of SQLite, and the logs of settings.</summary>
    public static IEnumerable<WrittenFile> In(DeclaredProgram program) => InCode(program)
        .Concat(InSettings(program))
        .Concat(SqliteFiles.In(program).Where(file => !ContainerPaths.IsWritable(file.Path, program)).Select(file => new WrittenFile(file.Path, file.At) { IsKept = true }));

    public static IEnumerable<WrittenFile> InSettings(DeclaredProgram program) => LogFiles.PathsIn(program).Select(log => new WrittenFile(log.Path, At: null) { In = log.Place });

    public static IEnumerable<WrittenFile> InCode(DeclaredProgram program) =>
        from written in PathsIn(program.Code)
        let path = written.Path
        where program.Reaches(path)
        from frame in program.Code.Sites.FramesOf(path).Take(1)
        let file = PathValues.Of(path, frame, program.Service, program.Code)
        where file is not null && !ContainerPaths.IsWritable(file, program) && Guards.Of(path, frame, program.Code)(Situations.Of(program.Service)) != false
        select new WrittenFile(file, path) { IsKept = !written.IsLog, IsFolder = written.IsFolder };

    private static IEnumerable<(IOperation Path, bool IsLog, bool IsFolder)> PathsIn(ProgramCode code) => OfFiles(code).Select(path => (path, false, false))
        .Concat(OfFolders(code).Select(path => (path, false, true)))
        .Concat(OfLogs(code).Select(path => (path, true, false)));

    private static IEnumerable<IOperation> OfFiles(ProgramCode code) =>
        code.Calls(WritingMethods).Select(call => call.IsOf(Files) ? call.Argument("path") : call.IsOf(Info) ? FileOf(call, code) : null)
            .Concat(Targets.SelectMany(target => code.Calls(target.Method).Where(call => call.IsOf(Files) || call.IsOf(Info)).Select(call => call.Argument(target.Parameter))))
            .Concat(code.Calls("Open").Where(call => (call.IsOf(Files) || call.IsOf(Info)) && Writes(call.Argument("mode"), call.Argument("access"))).Select(call => call.Argument("path") ?? FileOf(call, code)))
            .Concat(code.Creations("StreamWriter").Where(creation => creation.Type?.FullName() == Writer).Select(creation => creation.Argument("path")))
            .Concat(code.Creations("FileStream")
                .Where(creation => creation.Type?.FullName() == Stream && Writes(creation.Argument("mode"), creation.Argument("access")))
                .Select(creation => creation.Argument("path")))
            .OfType<IOperation>();

    private static IEnumerable<IOperation> OfFolders(ProgramCode code) =>
        code.Calls("CreateDirectory").Where(call => call.IsOf(Folders)).Select(call => call.Argument("path"))
            .Concat(code.Calls("Create").Where(call => call.IsOf(FolderInfo)).Select(call => FileOf(call, code)))
            .OfType<IOperation>();

    private static IEnumerable<IOperation> OfLogs(ProgramCode code) =>
        code.Calls("File").Where(call => call.IsOf(Serilog)).Select(call => call.Argument("path"))
            .Concat(from assignment in code.Assignments("FileName")
                    where assignment.Target is IPropertyReferenceOperation { Property.ContainingType: { } type } && type.FullName() == NLogTarget
                    select (IOperation?)assignment.Value)
            .OfType<IOperation>();

    // new FileInfo("state.json").Create(), also by a variable.
    private static IOperation? FileOf(IInvocationOperation call, ProgramCode code) =>
        call.Instance is { } instance && code.Origin(instance) is IObjectCreationOperation creation ? creation.Argument("fileName") ?? creation.Argument("path") : null;

    // To open a file that is there, to read and write, is to write.
    private static bool Writes(IOperation? mode, IOperation? access) =>
        access.ConstantNumber() is { } rights ? rights != Read && mode is not null : mode.ConstantNumber() is { } kind && kind != Open;
}

/// <summary>A file that the container cannot write, or would lose.</summary>
/// <param name="Path">The whole path, with <see cref="Values.Unknown"/> for names that are not known.</param>
/// <param name="At">What says the path in code; null where a settings file does.</param>
internal sealed record WrittenFile(string Path, IOperation? At)
{
    /// <summary>Where a settings file says the path.</summary>
    public SettingPlace? In { get; init; }

    /// <summary>Whether it may be more than a log.</summary>
    public bool IsKept { get; init; }

    /// <summary>Whether it is a folder.</summary>
    public bool IsFolder { get; init; }
}
