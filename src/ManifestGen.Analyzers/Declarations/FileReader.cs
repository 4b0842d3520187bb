using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ManifestGen.Declarations;

/// <summary>Collects the <see cref="FileDeclarations"/> of one file. Bodies are not entered.</summary>
internal sealed class FileReader
{
    private readonly HashSet<string> _namespaces = new(StringComparer.Ordinal);
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _typesUsed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _namesUsed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _attributedTypes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _attributes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _globalAliases = new(StringComparer.Ordinal);
    private readonly HashSet<string> _serviceNames = new(ServiceMarkers.Names, StringComparer.Ordinal);

    private FileReader()
    {
    }

    public static FileDeclarations Read(SyntaxNode root)
    {
        if (root is not CompilationUnitSyntax file)
        {
            return new();
        }

        var reader = new FileReader();
        reader.AddUsings(file.Usings);
        reader.AddAttributes(file.AttributeLists);
        reader.AddAll(file.Members);
        var hasServices = ServiceMarkers.AreAmong(reader._attributes, reader._serviceNames);
        var isReadAlways = hasServices || file.AttributeLists.Count > 0 || file.Usings.Any(IsGlobal) || file.Externs.Count > 0;
        return new()
        {
            HasServices = hasServices,
            AttributedTypes = Array(reader._attributedTypes),
            Attributes = Array(reader._attributes),
            GlobalAliases = Array(reader._globalAliases),
            Text = isReadAlways ? DeclarationText.Of(file) : null,
            Namespaces = Array(reader._namespaces),
            Types = Array(reader._types),
            Members = Array(reader._members),
            TypesUsed = Array(reader._typesUsed),
            NamesUsed = Array(reader._namesUsed),
        };
    }

    private static bool IsGlobal(UsingDirectiveSyntax directive) => directive.GlobalKeyword.RawKind != 0;

    private void AddAll(SyntaxList<MemberDeclarationSyntax> members)
    {
        foreach (var member in members)
        {
            Add(member);
        }
    }

    private void Add(MemberDeclarationSyntax member)
    {
        switch (member)
        {
            case BaseNamespaceDeclarationSyntax @namespace:
                _namespaces.Add(@namespace.Name.ToString());
                AddUsings(@namespace.Usings);
                AddAll(@namespace.Members);
                break;
            case BaseTypeDeclarationSyntax type:
                AddType(type);
                break;
            case DelegateDeclarationSyntax @delegate:
                _types.Add(@delegate.Identifier.ValueText);
                break;
            case BaseFieldDeclarationSyntax field:
                AddField(field);
                break;
            case MethodDeclarationSyntax method:
                _members.Add(method.Identifier.ValueText);
                break;
            case PropertyDeclarationSyntax property:
                _members.Add(property.Identifier.ValueText);
                break;
            case EventDeclarationSyntax @event:
                _members.Add(@event.Identifier.ValueText);
                break;
        }
    }

    private void AddType(BaseTypeDeclarationSyntax type)
    {
        _types.Add(type.Identifier.ValueText);
        AddAttributes(type.AttributeLists);
        if (type.AttributeLists.Count > 0)
        {
            _attributedTypes.UnionWith(type.AncestorsAndSelf().OfType<BaseTypeDeclarationSyntax>().Select(part => part.Identifier.ValueText));
        }

        _attributes.UnionWith(ServiceMarkers.NamesOf(type));
        foreach (var @base in type.BaseList?.Types ?? default)
        {
            AddNames(@base.Type, _typesUsed);
        }

        switch (type)
        {
            case TypeDeclarationSyntax declaration:
                foreach (var parameter in declaration.TypeParameterList?.Parameters ?? default)
                {
                    _types.Add(parameter.Identifier.ValueText);
                }

                foreach (var parameter in declaration.ParameterList?.Parameters ?? default)
                {
                    _members.Add(parameter.Identifier.ValueText);
                }

                AddAll(declaration.Members);
                break;
            case EnumDeclarationSyntax @enum:
                foreach (var member in @enum.Members)
                {
                    _members.Add(member.Identifier.ValueText);
                    AddNames(member.EqualsValue, _namesUsed);
                }

                break;
        }
    }

    // A field that is no constant has no value before the program runs, but its name may hide another.
    private void AddField(BaseFieldDeclarationSyntax field)
    {
        var isConstant = field.Modifiers.Any(modifier => modifier.ValueText == "const");
        if (isConstant)
        {
            AddNames(field.Declaration.Type, _typesUsed);
        }

        foreach (var variable in field.Declaration.Variables)
        {
            _members.Add(variable.Identifier.ValueText);
            if (isConstant)
            {
                AddNames(variable.Initializer, _namesUsed);
            }
        }
    }

    private void AddUsings(SyntaxList<UsingDirectiveSyntax> usings)
    {
        foreach (var directive in usings)
        {
            if (directive.Alias is { } alias)
            {
                // Whether it is an alias of one of ours is for the compiler to say.
                (IsGlobal(directive) ? _globalAliases : _serviceNames).Add(alias.Name.Identifier.ValueText);
            }

            AddNames(directive.NamespaceOrType, _typesUsed);
        }
    }

    private void AddAttributes(SyntaxList<AttributeListSyntax> lists)
    {
        foreach (var list in lists)
        {
            foreach (var attribute in list.Attributes)
            {
                AddNames(attribute.Name, _typesUsed);
                _typesUsed.Add(ServiceMarkers.LastName(attribute.Name) + ServiceMarkers.Suffix);
                foreach (var argument in attribute.ArgumentList?.Arguments ?? default)
                {
                    AddNames(argument.Expression, _namesUsed);
                }
            }
        }
    }

    private static void AddNames(SyntaxNode? node, HashSet<string> names)
    {
        foreach (var name in node?.DescendantNodesAndSelf() ?? [])
        {
            if (name is SimpleNameSyntax simple)
            {
                names.Add(simple.Identifier.ValueText);
            }
        }
    }

    private static IReadOnlyList<string> Array(HashSet<string> names)
    {
        // What is not typed yet has no name.
        names.Remove("");
        return names.Count == 0 ? [] : names.ToArray();
    }
}
