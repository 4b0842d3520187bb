namespace ManifestGen.Tasks.Import.Declarations;

/// <summary>The class that the import writes for one service.</summary>
public sealed class ServiceDeclaration(string name)
{
    /// <summary>The service's name.</summary>
    public string Name { get; } = name;

    public string ClassName { get; set; } = "";

    /// <summary>Whether it is a server that nobody here builds.</summary>
    public bool IsBacking { get; set; }

    /// <summary>The image as the files name it, with its tag; null where they name none.</summary>
    public string? Image { get; set; }

    public List<AttributeUse> Attributes { get; } = [];

    /// <summary>The attribute that says what the class is.</summary>
    public AttributeUse Head => One(IsBacking ? "BackingService" : "ContainerService");

    public bool Has(string attribute) => Attributes.Any(use => use.Name == attribute);

    public IEnumerable<AttributeUse> All(string attribute) => Attributes.Where(use => use.Name == attribute);

    /// <summary>An attribute that stands once: the one that is there, or a new one.</summary>
    public AttributeUse One(string attribute) => Attributes.FirstOrDefault(use => use.Name == attribute) ?? Add(new(attribute));

    /// <summary>An attribute that stands once for its first argument.</summary>
    public AttributeUse One(string attribute, CSharpValue key) =>
        Attributes.FirstOrDefault(use => use.Name == attribute && use.Arguments.Count > 0 && use.Arguments[0].Code == key.Code && Equals(use.Arguments[0].Value, key.Value)) ?? Add(new(attribute, key));

    public AttributeUse Add(AttributeUse use)
    {
        Attributes.Add(use);
        return use;
    }

    /// <summary>An attribute with a name and a value: false where another file gave that name another value.</summary>
    public bool TryPair(string attribute, string key, string value)
    {
        var use = One(attribute, CSharpValue.Of(key));
        if (use.Arguments.Count == 1)
        {
            use.Arguments.Add(CSharpValue.Of(value));
        }

        return Equals(use.Arguments[1].Value, value);
    }
}
