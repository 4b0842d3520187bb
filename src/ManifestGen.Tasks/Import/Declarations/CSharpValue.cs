using System.Globalization;
using ManifestGen.Text;

namespace ManifestGen.Tasks.Import.Declarations;

/// <summary>A value of an attribute, and the C# that says it.</summary>
/// <param name="Value">A text, a number, a switch, a member of an enum, or texts.</param>
/// <param name="Code">The literal.</param>
public sealed record CSharpValue(object Value, string Code)
{
    public static CSharpValue Of(string text) => new(text, CSharpLiteral.Of(text));

    public static CSharpValue Of(int number) => new(number, number.ToString(CultureInfo.InvariantCulture));

    public static CSharpValue Of(bool value) => new(value, value ? "true" : "false");

    public static CSharpValue Of<T>(T member) where T : struct, Enum => new(member, string.Join(" | ", member.ToString().Split([", "], StringSplitOptions.None).Select(name => $"{typeof(T).Name}.{name}")));

    public static CSharpValue Of(IReadOnlyList<string> texts) => new(texts.ToArray(), texts.Count == 0 ? "new string[0]" : $"new[] {{ {string.Join(", ", texts.Select(CSharpLiteral.Of))} }}");

    public static CSharpValue Of(IReadOnlyList<int> numbers) => new(numbers.ToArray(), numbers.Count == 0 ? "new int[0]" : $"new[] {{ {string.Join(", ", numbers.Select(number => Of(number).Code))} }}");

    public static CSharpValue Of<T>(IReadOnlyList<T> members) where T : struct, Enum => new(members.ToArray(), members.Count == 0 ? $"new {typeof(T).Name}[0]" : $"new[] {{ {string.Join(", ", members.Select(member => Of(member).Code))} }}");

    /// <summary>The class of another declaration, known once all have their names.</summary>
    public static CSharpValue TypeOf(string service) => new(new ClassOf(service), "");

    /// <summary>A service that is named by its class.</summary>
    public sealed record ClassOf(string Service);
}
