using ManifestGen.Analysis.Code.Flow;
using ManifestGen.Model;
using ManifestGen.Rules.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN959: code may write more to /tmp than it holds.</summary>
internal sealed class TemporarySpaceRule : ICodeRule
{
    /// <summary>Each of these moves the files elsewhere.</summary>
    private static readonly string[] Elsewhere = ["ASPNETCORE_TEMP", "TMPDIR"];

    private static readonly string[] Writers = ["WriteAllBytes", "WriteAllBytesAsync"];

    public IEnumerable<string> Names => UploadLimits.Names.Concat(Writers).Append("SetLength");

    public IEnumerable<CodeFinding> Check(DeclaredProgram program)
    {
        if (Elsewhere.Any(program.HasVariable))
        {
            return [];
        }

        var limit = program.Everywhere.Select(SizeOf).Aggregate((smallest, size) => size.Bytes < smallest.Bytes ? size : smallest);
        return
            from written in UploadLimits.In(program).Concat(FilesIn(program))
            where written.Bytes > limit.Bytes
            select new CodeFinding(ImageFindings.DoesNotFit(written.By, written.Bytes, limit.Text), written.At);
    }

    // A volume of the cluster, and a size that nobody understands, are enough.
    private static (long Bytes, string Text) SizeOf(ServiceModel service) => service.Storage.At(StorageModel.TemporaryFilesPath) switch
    {
        null => Parse(ResourcesModel.TemporaryFilesSize),
        TemporaryVolumeModel volume => Parse(volume.EffectiveSize),
        _ => (long.MaxValue, ""),
    };

    private static (long Bytes, string Text) Parse(string size) => Quantity.TryParse(size, out var quantity) && quantity.Units < long.MaxValue ? ((long)quantity.Units, size) : (long.MaxValue, size);

    private static IEnumerable<(long Bytes, string By, SyntaxNode At)> FilesIn(DeclaredProgram program)
    {
        var code = program.Code;
        return
            from written in code.Calls(Writers)
                .Where(call => call.IsOf("System.IO.File") && IsTemporary(call.Argument("path"), program))
                .Select(call => (Call: call, Size: LengthOf(call.Argument("bytes"), code), By: $"File.{call.TargetMethod.Name}"))
                .Concat(code.Calls("SetLength")
                    .Where(call => call.IsOf("System.IO.FileStream") && call.Instance is { } stream && IsTemporary(PathOf(code.Origin(stream)), program))
                    .Select(call => (Call: call, Size: call.Argument("value"), By: "FileStream.SetLength")))
            let bytes = UploadLimits.BytesOf(written.Size)
            where bytes is not null && program.Reaches(written.Call)
            select (bytes.Value, written.By, written.Size!.Syntax);
    }

    private static IOperation? PathOf(IOperation stream) => stream switch
    {
        IObjectCreationOperation creation => creation.Argument("path"),
        IInvocationOperation call when call.IsOf("System.IO.File") => call.Argument("path"),
        _ => null,
    };

    private static IOperation? LengthOf(IOperation? bytes, ProgramCode code) =>
        bytes is not null && code.Origin(bytes) is IArrayCreationOperation { DimensionSizes: [var size] } ? size : null;

    private static bool IsTemporary(IOperation? path, DeclaredProgram program) =>
        path is not null
        && program.Code.Sites.FramesOf(path).Take(1).Any(frame => PathValues.Of(path, frame, program.Service, program.Code) is { } file && ContainerPaths.IsIn(file, StorageModel.TemporaryFilesPath));
}
