using System.Runtime.Serialization.Json;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace ManifestGen.Tasks.Context;

/// <summary>The SDK that a <c>global.json</c> asks for.</summary>
/// <param name="Version">Empty where it asks for none.</param>
/// <param name="RollForward">Empty where it does not say.</param>
public sealed record GlobalJson(string Version, string RollForward)
{
    // The SDK allows comments; a string may hold what looks like one.
    private static readonly Regex StringOrComment = new("""(?<string>"(\\.|[^"\\])*")|//[^\n]*|/\*.*?\*/""", RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.ExplicitCapture);

    public static GlobalJson Read(string text)
    {
        if (text.Length == 0)
        {
            return new("", "");
        }

        try
        {
            var json = StringOrComment.Replace(text, match => match.Groups["string"].Value);
            using var reader = JsonReaderWriterFactory.CreateJsonReader(Encoding.UTF8.GetBytes(json), XmlDictionaryReaderQuotas.Max);
            var sdk = XElement.Load(reader).Element("sdk");
            return new((string?)sdk?.Element("version") ?? "", (string?)sdk?.Element("rollForward") ?? "");
        }
        catch (XmlException)
        {
            return new("", ""); // The SDK itself says what is wrong with the file.
        }
    }
}
