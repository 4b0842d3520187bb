namespace ManifestGen.Model;

/// <summary>
/// Which attribute of the service's class a value comes from: its index among all attributes of the class. Value-equal, unlike a source location,
/// so that typing elsewhere in the file changes no model; the analyzer turns it into a location when there is something to report.
/// </summary>
/// <param name="Attribute">Index in the class's attribute list, or -1 for the class itself.</param>
/// <param name="IsOnAssembly">Whether it is an index in the assembly's attribute list instead.</param>
public readonly record struct Origin(int Attribute, bool IsOnAssembly = false)
{
    /// <summary>The class itself, for what is missing.</summary>
    public static Origin Class { get; } = new(-1);

    /// <summary>The place of one argument of this attribute.</summary>
    /// <param name="argument">The name of a property, or of a constructor parameter.</param>
    public Place Argument(string argument) => new(this, argument);

    /// <summary>The place of one element of an argument that takes any number.</summary>
    /// <param name="argument">The name of a constructor parameter.</param>
    /// <param name="index">Which of them.</param>
    public Place Element(string argument, int index) => new(this, argument) { Index = index };

    /// <summary>The elements of such an argument, each with its place.</summary>
    public IEnumerable<(Place Place, T Value)> Elements<T>(string argument, IEnumerable<T> values)
    {
        var origin = this;
        return values.Select((value, index) => (origin.Element(argument, index), value));
    }
}

/// <summary>What a finding points at: an argument of an attribute, the attribute, or the class.</summary>
public readonly record struct Place(Origin Origin, string? Argument)
{
    /// <summary>Which element of the argument, where it takes any number.</summary>
    public int? Index { get; init; }

    public static implicit operator Place(Origin origin) => new(origin, null);
}
