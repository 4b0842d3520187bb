using ManifestGen.Model;

namespace ManifestGen.Settings;

/// <summary>The rows of one attribute.</summary>
internal abstract class SettingTable
{
    /// <summary>The attribute.</summary>
    public abstract Type Attribute { get; }

    public abstract IReadOnlyList<Setting> Rows { get; }

    /// <summary>Whether it is asked about the containers beside a service in its pod too.</summary>
    public bool IsOfContainers { get; private set; }

    /// <summary>The name of the attribute, as users write it.</summary>
    public string Name => NameOf(Attribute);

    public SettingTable InContainersToo()
    {
        IsOfContainers = true;
        return this;
    }

    /// <summary>Finds what does not keep to its row.</summary>
    public abstract void Check(SettingContext context, ref List<BrokenLimit>? broken);

    /// <summary>The rows of an attribute that is declared once.</summary>
    public static SettingTable Of<TAttribute, T>(Func<ServiceModel, T?> declared, Func<T, Origin> originOf, params SettingOf<T>[] rows)
        where T : class => new SettingTableOf<T>(typeof(TAttribute), originOf, rows) { One = declared };

    /// <summary>The rows of an attribute that may be declared several times.</summary>
    public static SettingTable OfEach<TAttribute, T>(Func<ServiceModel, IEnumerable<T>?> declared, Func<T, Origin> originOf, params SettingOf<T>[] rows)
        where T : class => new SettingTableOf<T>(typeof(TAttribute), originOf, rows) { Each = context => declared(context.Service) };

    /// <summary>The rows of an attribute of the project, which its first service reports.</summary>
    public static SettingTable OfProject<TAttribute, T>(Func<ProjectModel, IEnumerable<T>?> declared, Func<T, Origin> originOf, params SettingOf<T>[] rows)
        where T : class => new SettingTableOf<T>(typeof(TAttribute), originOf, rows)
        {
            // In general, all that is declared for environments is there too.
            Each = context => context.Application.Project.Environment is null && context.Application.Services.FirstOrDefault() == context.Service ? declared(context.Project) : null,
        };

    protected static string NameOf(Type attribute) => attribute.Name.Substring(0, attribute.Name.Length - nameof(System.Attribute).Length);
}
