namespace ManifestGen.Model;

/// <summary>An option of a server.</summary>
/// <param name="Name">By which a declared one is recognized.</param>
/// <param name="Words">The arguments that it takes.</param>
public sealed record EngineOption(string Name, params string[] Words)
{
    /// <summary>Whether an argument is the option: alone, with its value after <c>=</c> or a space, or with other separators in its name, as MySQL takes it.</summary>
    public static bool IsOf(string name, string argument)
    {
        var declared = Plain(argument.TrimStart('-'));
        var known = Plain(name.TrimStart('-'));
        return declared.StartsWith(known, StringComparison.OrdinalIgnoreCase) && (declared.Length == known.Length || declared[known.Length] is '=' or ' ');
    }

    // With "loose-" before it, MySQL only warns where it does not know an option.
    private static string Plain(string text)
    {
        var plain = text.Replace('_', '-');
        return plain.StartsWith("loose-", StringComparison.Ordinal) ? plain.Substring("loose-".Length) : plain;
    }
}
