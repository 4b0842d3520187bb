using System.Runtime.CompilerServices;
using System.Text;
using DiffPlex.Renderer;

namespace ManifestGen.Testing;

/// <summary>
/// Compares text with a committed file, in Verify's convention: <c>Class.Method.verified.yaml</c> beside the test's source, and on a mismatch a
/// <c>.received.</c> file beside that. To accept a change, read it and rename the received file.
/// </summary>
public static class Snapshot
{
    public static void Match(string text, string extension = "yaml", [CallerFilePath] string source = "", [CallerMemberName] string method = "")
    {
        var prefix = Path.Combine(Path.GetDirectoryName(source)!, $"{Path.GetFileNameWithoutExtension(source)}.{method}");
        var verified = $"{prefix}.verified.{extension}";
        var received = $"{prefix}.received.{extension}";

        var expected = File.Exists(verified) ? File.ReadAllText(verified).Replace("\r\n", "\n") : "";
        if (text == expected && File.Exists(verified))
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var difference = UnidiffRenderer.GenerateUnidiff(expected, text, Path.GetFileName(verified), Path.GetFileName(received));
        Assert.Fail($"The text differs from its snapshot. If the change is right, rename {received} to .verified.\n{difference}");
    }
}
