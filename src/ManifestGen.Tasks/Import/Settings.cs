using System.Globalization;
using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import;

/// <summary>Values of files as those of attributes. Null for what is no such value.</summary>
internal static class Settings
{
    public static CSharpValue? Number(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? CSharpValue.Of(number) : null;

    public static CSharpValue? Switch(string text) => text.ToLowerInvariant() switch
    {
        "true" or "yes" or "on" => CSharpValue.Of(true),
        "false" or "no" or "off" => CSharpValue.Of(false),
        _ => null,
    };

    /// <summary>A member of an enum, whichever way the words of its name are written.</summary>
    public static T? Member<T>(string text) where T : struct, Enum
    {
        var name = new string([.. text.Where(char.IsLetterOrDigit)]);
        return Enum.TryParse<T>(name, ignoreCase: true, out var member) && Enum.IsDefined(typeof(T), member) && !char.IsDigit(name.FirstOrDefault()) ? member : null;
    }

    public static CSharpValue? MemberValue<T>(string text) where T : struct, Enum => Member<T>(text) is { } member ? CSharpValue.Of(member) : null;

    /// <summary>The texts of a list of scalars. Null for anything else.</summary>
    public static string[]? Texts(SourceNode? node) => node is { IsList: true } && node.Items.All(item => item.IsScalar) ? [.. node.Items.Select(item => item.Text!)] : null;

    /// <summary>Sets a property to the texts of a list.</summary>
    public static void TakeTexts(AttributeUse use, string property, SourceNode? node)
    {
        if (node is null || node.IsDecided)
        {
            return;
        }

        if (Texts(node) is not { } texts)
        {
            node.GoesTo($"[{use.Name}] takes a list of texts for {property}");
        }
        else if (texts.Length == 0 || use.Set(property, CSharpValue.Of(texts)))
        {
            node.IsUnderstood($"[{use.Name}({property} = …)]");
            use.Sources.Add(new(property, node));
        }
        else
        {
            node.GoesTo($"another file says another {property}, which was taken");
        }
    }
}
