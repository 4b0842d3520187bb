using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import;

/// <summary>Takes secrets out of what is written: those that look like one, and those that stand again where they are no variable of their own.</summary>
internal sealed class SecretSweep(ImportContext context)
{
    private const string LeftOut = "nothing as it is: it holds a secret. Let the program read it from a variable, [SecretEnv]";

    // Of these lists each text stands for itself.
    private static readonly string[] Pairs = ["Options", "Headers", "Sysctls"];

    private RepeatedSecrets _repeated = new(context);

    public void Run()
    {
        // Those that are known by their names, before they are looked for elsewhere.
        foreach (var use in context.Declarations.SelectMany(declaration => declaration.Attributes).Where(use => use.Name is "Env" or "ConfigValue" && use.Arguments.Count > 1))
        {
            if (use.Arguments[0].Value is string name && use.Arguments[1].Value is string value && SecretText.IsNamed(name, value))
            {
                context.SecretValues.Add(value);
            }
        }

        _repeated = new(context);
        foreach (var declaration in context.Declarations)
        {
            foreach (var use in declaration.Attributes.ToArray())
            {
                Sweep(use, declaration);
            }

            new SecretKeys(context, declaration).Shorten();
        }

    }

    /// <summary>Hides the secrets in what the report shows: it names what stays elsewhere with its value.</summary>
    public void Hide()
    {
        foreach (var leaf in context.Documents.SelectMany(document => document.Leaves).Where(leaf => leaf.Text is { Length: > 0 } && !leaf.IsSecret))
        {
            leaf.IsSecret = Holds(leaf.Text!) || SecretText.IsNamed(NameOf(leaf), leaf.Text!);
        }
    }

    private static string NameOf(SourceNode leaf) => leaf.Path.Substring(leaf.Path.LastIndexOf('.') + 1);

    private void Sweep(AttributeUse use, ServiceDeclaration declaration)
    {
        if (use.Name is "Env" or "ConfigValue")
        {
            Variable(use, declaration);
        }
        else if (use.Name is "Label" or "Annotation" or "DockerLabel")
        {
            if (use.Arguments.ElementAtOrDefault(1)?.Value is string label && (Holds(label) || SecretText.IsNamed((string)use.Arguments[0].Value, label)))
            {
                Remove(use, declaration);
            }
        }
        else if (use != declaration.Head && use.Name != "SecretEnv" && HoldsInArguments(use))
        {
            Remove(use, declaration);
            use.Arguments.ForEach(argument => LeaveWhereItStands(argument.Value));
        }

        foreach (var property in use.Properties.Where(property => Holds(property.Value.Value)).ToArray())
        {
            Property(use, property, declaration);
        }
    }

    private void Variable(AttributeUse use, ServiceDeclaration declaration)
    {
        var (name, value) = (use.Arguments[0], (string)use.Arguments[1].Value);
        if (!_repeated.IsIn(value, (string)name.Value) && !SecretText.IsNamed((string)name.Value, value) && !SecretText.IsIn(value))
        {
            return;
        }

        declaration.Attributes.Remove(use);
        declaration.One("SecretEnv", name).Sources.AddRange(use.Sources);
        foreach (var source in use.Sources)
        {
            source.Value.IsSecret = true;
            source.Value.Reconsider(Fate.Understood, $"[SecretEnv({name.Code})]: the value holds a secret, and is not taken over");
            context.Secrets.Add((source.Value, $"secrets/{declaration.Name}/{name.Value}"));
        }
    }

    private void Property(AttributeUse use, KeyValuePair<string, CSharpValue> property, ServiceDeclaration declaration)
    {
        use.Properties.Remove(property);
        LeaveWhereItStands(property.Value.Value);
        var rest = Pairs.Contains(property.Key) && property.Value.Value is string[] pairs ? pairs.Where(pair => !Holds(pair)).ToArray() : [];
        var held = use.Sources.Where(source => source.Key == property.Key).SelectMany(source => source.Value.Leaves).ToArray();
        Leave(rest.Length == 0 ? held : held.Where(leaf => leaf.Text is { } text && !rest.Any(pair => pair.EndsWith(text, StringComparison.Ordinal) || pair.StartsWith(text + ":", StringComparison.Ordinal))));
        if (rest.Length > 0)
        {
            use.Set(property.Key, CSharpValue.Of(rest));
        }

        // A probe that runs a command is nothing without it.
        if (property.Key == "Command")
        {
            declaration.Attributes.Remove(use);
            foreach (var source in use.Sources.Where(source => source.Key != property.Key))
            {
                source.Value.Reconsider(Fate.Elsewhere, $"[{use.Name}], to be written by hand: the command holds a secret");
            }
        }
    }

    private static void Remove(AttributeUse use, ServiceDeclaration declaration)
    {
        declaration.Attributes.Remove(use);
        Leave(use.Sources.SelectMany(source => source.Value.Leaves));
    }

    private static void Leave(IEnumerable<SourceNode> leaves)
    {
        foreach (var leaf in leaves)
        {
            leaf.IsSecret = true;
            leaf.Reconsider(Fate.Elsewhere, LeftOut);
        }
    }

    // Not all attributes know the nodes that they are from.
    private void LeaveWhereItStands(object value)
    {
        var texts = value as string[] ?? (value is string text ? [text] : []);
        foreach (var leaf in context.Documents.SelectMany(document => document.Leaves).Where(leaf => leaf.Text is { } own && texts.Any(held => own == held && Holds(held))))
        {
            Leave([leaf]);
        }
    }

    // [ScaleOnEvent("rabbitmq", "password=…")] has names in its texts; two texts are a name and its value.
    private bool HoldsInArguments(AttributeUse use)
    {
        var texts = use.Arguments.Select(argument => argument.Value).OfType<string>().ToArray();
        return use.Arguments.Any(argument => Holds(argument.Value)) || (texts.Length == 2 && SecretText.IsNamed(texts[0], texts[1]));
    }

    private bool Holds(object value) => value switch
    {
        string text => SecretText.IsIn(text) || _repeated.IsIn(text),
        string[] texts => SecretText.IsIn(texts) || texts.Any(text => _repeated.IsIn(text)) || _repeated.IsIn(string.Join(" ", texts)),
        _ => false,
    };
}
