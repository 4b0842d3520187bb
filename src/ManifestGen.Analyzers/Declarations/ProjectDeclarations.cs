using System.Runtime.CompilerServices;
using ManifestGen.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ManifestGen.Declarations;

/// <summary>
/// A compilation, equal to another one where both say the same with every attribute of ours. It is compared instead of read again: the attributes of fifty services
/// are bound in milliseconds, and most key strokes are in a body.
/// </summary>
internal sealed class ProjectDeclarations : IEquatable<ProjectDeclarations>
{
    // An object for each reference, because a reference to a project holds a compilation alive.
    private static readonly ConditionalWeakTable<MetadataReference, object> Identities = new();

    private readonly CompilationFacts _facts;
    private readonly LanguageVersion _language;
    private readonly object[] _references;
    private readonly FileDeclarations[] _files;
    private readonly Lazy<RelevantNames> _names;

    // Weak, because what is equal to an older one is dropped, and the older one kept.
    private readonly WeakReference<Compilation> _compilation;

    private bool _isRead;

    private ProjectDeclarations(CSharpCompilation compilation, CancellationToken cancellation)
    {
        _compilation = new(compilation);
        _facts = CompilationFacts.Of(compilation);
        _language = compilation.LanguageVersion;
        _references = compilation.References.Select(reference => Identities.GetOrCreateValue(reference)).ToArray();
        var trees = compilation.SyntaxTrees;
        _files = new FileDeclarations[trees.Length];
        for (var i = 0; i < _files.Length; i++)
        {
            _files[i] = FileDeclarations.Of(trees[i], cancellation);
        }

        _names = new(() => RelevantNames.Of(_files));
    }

    public static ProjectDeclarations Of(Compilation compilation, CancellationToken cancellation) => new((CSharpCompilation)compilation, cancellation);

    /// <summary>What the attributes say. To be asked while the compilation is there that this was made of.</summary>
    public DeclaredProject Read(CancellationToken cancellation)
    {
        _isRead = true;
        return _compilation.TryGetTarget(out var compilation) ? DeclaredProject.Of(compilation, cancellation) : throw new InvalidOperationException("The compilation is gone.");
    }

    public bool Equals(ProjectDeclarations? other) =>
        other is not null
        && _facts == other._facts
        && _language == other._language
        && _references.SequenceEqual(other._references)
        && DeclareTheSame(other);

    public override bool Equals(object? obj) => Equals(obj as ProjectDeclarations);

    public override int GetHashCode() => _facts.GetHashCode();

    private bool DeclareTheSame(ProjectDeclarations other)
    {
        var (removed, added) = Changes(_files, other._files);
        // Those of either are the same where nothing changes; those of the one that is kept are computed once.
        var names = (_isRead ? this : other)._names;
        return (removed.Count == 0 && added.Count == 0)
            || (AreTexts(_files, other._files)
                && !removed.Concat(added).Any(file => file.Text is null && names.Value.AreDeclaredBy(file))
                // Another file may have the namespace too.
                && (!DifferingNamespaces(removed, added).Any(names.Value.AreIn) || !DifferingNamespaces(_files, other._files).Any(names.Value.AreIn)));
    }

    private static (IReadOnlyCollection<FileDeclarations> Removed, IReadOnlyCollection<FileDeclarations> Added) Changes(FileDeclarations[] before, FileDeclarations[] after)
    {
        var removed = new HashSet<FileDeclarations>();
        var added = new HashSet<FileDeclarations>();
        for (var i = 0; i < Math.Max(before.Length, after.Length); i++)
        {
            var (old, @new) = (i < before.Length ? before[i] : null, i < after.Length ? after[i] : null);
            if (old == @new)
            {
                continue;
            }

            // A file that was moved in the list is in both.
            Move(old, from: added, to: removed);
            Move(@new, from: removed, to: added);
        }

        return (removed, added);
    }

    private static void Move(FileDeclarations? file, HashSet<FileDeclarations> from, HashSet<FileDeclarations> to)
    {
        if (file is not null && !from.Remove(file))
        {
            to.Add(file);
        }
    }

    // In their order, which is that of the attributes of a class whose parts are in several.
    private static bool AreTexts(FileDeclarations[] before, FileDeclarations[] after) =>
        before.Select(file => file.Text).OfType<string>().SequenceEqual(after.Select(file => file.Text).OfType<string>(), StringComparer.Ordinal);

    private static HashSet<string> DifferingNamespaces(IEnumerable<FileDeclarations> before, IEnumerable<FileDeclarations> after)
    {
        var differing = new HashSet<string>(before.SelectMany(file => file.Namespaces), StringComparer.Ordinal);
        differing.SymmetricExceptWith(after.SelectMany(file => file.Namespaces));
        return differing;
    }
}
