using System.Reflection;
using ManifestGen.Tasks.Import.Declarations;

namespace ManifestGen.Import;

/// <summary>The import renders what it has understood without a compiler. What it leaves unread of the attributes is written down here, so that nobody forgets a property.</summary>
public sealed class DeclaredModelTests
{
    // A property that is left out by trying has to be read; of these no line of another attribute depends, or the import never writes them.
    private static readonly Dictionary<Type, string[]> Unread = new()
    {
        [typeof(ContainerServiceAttribute)] = [],
        [typeof(BackingServiceAttribute)] = [nameof(BackingServiceAttribute.Engine), nameof(BackingServiceAttribute.Host)],
        [typeof(PortAttribute)] = [],
        [typeof(ResourcesAttribute)] = [nameof(ResourcesAttribute.HugePages1Gi), nameof(ResourcesAttribute.HugePages2Mi)],
        [typeof(StartupProbeAttribute)] = [nameof(ProbeAttribute.Path), nameof(ProbeAttribute.Headers), nameof(ProbeAttribute.Scheme), nameof(StartupProbeAttribute.TerminationGracePeriodSeconds)],
        [typeof(LivenessProbeAttribute)] = [nameof(ProbeAttribute.Path), nameof(ProbeAttribute.Headers), nameof(ProbeAttribute.Scheme), nameof(LivenessProbeAttribute.TerminationGracePeriodSeconds)],
        [typeof(ReadinessProbeAttribute)] = [nameof(ProbeAttribute.Path), nameof(ProbeAttribute.Headers), nameof(ProbeAttribute.Scheme), nameof(ReadinessProbeAttribute.SuccessThreshold)],
        [typeof(SecretEnvAttribute)] = [nameof(SecretEnvAttribute.Optional)],
        [typeof(VolumeAttribute)] = [nameof(VolumeAttribute.Ephemeral)],
        [typeof(TemporaryVolumeAttribute)] = [],
        [typeof(ShutdownAttribute)] = [nameof(ShutdownAttribute.PreStopCommand), nameof(ShutdownAttribute.PreStopPath), nameof(ShutdownAttribute.PreStopPort)],
        [typeof(SecurityAttribute)] =
        [
            nameof(SecurityAttribute.SupplementalGroups), nameof(SecurityAttribute.AddCapabilities), nameof(SecurityAttribute.AllowPrivilegeEscalation), nameof(SecurityAttribute.Privileged),
            nameof(SecurityAttribute.Seccomp), nameof(SecurityAttribute.SeccompProfile), nameof(SecurityAttribute.AppArmor), nameof(SecurityAttribute.AppArmorProfile), nameof(SecurityAttribute.SELinuxLevel),
            nameof(SecurityAttribute.SELinuxType), nameof(SecurityAttribute.Sysctls), nameof(SecurityAttribute.Reason),
        ],
        [typeof(AutoScaleAttribute)] = [nameof(AutoScaleAttribute.FallbackAfterFailures), nameof(AutoScaleAttribute.FallbackReplicas)],
        [typeof(ScaleOnEventAttribute)] = [nameof(ScaleOnEventAttribute.ScalerNamespace)],
    };

    public static TheoryData<string> Attributes => [.. Unread.Keys.Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Attributes))]
    public void Property_is_read_or_known_to_be_left(string attribute)
    {
        var type = Unread.Keys.Single(type => type.Name == attribute);
        var settable = type.GetProperties().Where(property => property.CanWrite && property.Name != nameof(ManifestAttribute.Environment)).ToArray();
        var unread = settable.Where(property => !ChangesTheModel(type, property)).Select(property => property.Name);

        Assert.Equal(Unread[type].Order(StringComparer.Ordinal), unread.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_what_is_read_is_left_out()
    {
        foreach (var (name, properties) in PrunedProperties.Of)
        {
            var type = typeof(ContainerServiceAttribute).Assembly.GetType($"ManifestGen.{name}Attribute", throwOnError: true)!;
            foreach (var property in properties)
            {
                Assert.True(ChangesTheModel(type, type.GetProperty(property)!), $"[{name}({property} = …)]");
            }
        }
    }

    private static bool ChangesTheModel(Type attribute, PropertyInfo property) => Samples(property.PropertyType).Any(sample =>
    {
        var (without, with) = (Declaration(attribute, out _), Declaration(attribute, out var use));
        use.Set(property.Name, sample);
        return DeclaredModel.Full([without])[0] != DeclaredModel.Full([with])[0];
    });

    private static ServiceDeclaration Declaration(Type attribute, out AttributeUse use)
    {
        var declaration = new ServiceDeclaration("catalog") { ClassName = "Catalog", IsBacking = attribute == typeof(BackingServiceAttribute) };
        declaration.Head.Arguments.Add(CSharpValue.Of("catalog"));
        var name = attribute.Name[..^"Attribute".Length];
        use = declaration.Attributes.Find(existing => existing.Name == name) ?? declaration.Add(new(name, [.. Arguments(attribute)]));
        return declaration;
    }

    private static IEnumerable<CSharpValue> Arguments(Type attribute) => attribute.Name switch
    {
        nameof(PortAttribute) => [CSharpValue.Of(9000)],
        nameof(AutoScaleAttribute) => [CSharpValue.Of(1), CSharpValue.Of(3)],
        nameof(ShutdownAttribute) => [CSharpValue.Of(30)],
        nameof(ResourcesAttribute) or nameof(SecurityAttribute) => [],
        _ => [CSharpValue.Of("/text")],
    };

    private static CSharpValue[] Samples(Type type) =>
        type == typeof(string) ? [CSharpValue.Of("7")]
        : type == typeof(int) ? [CSharpValue.Of(7)]
        : type == typeof(bool) ? [CSharpValue.Of(true), CSharpValue.Of(false)]
        : type == typeof(string[]) ? [CSharpValue.Of(["7"])]
        : type.IsEnum ? [.. Enum.GetValues(type).Cast<object>().Select(member => new CSharpValue(member, ""))]
        : type == typeof(int[]) ? [CSharpValue.Of([7])]
        : [new(Array.CreateInstance(type.GetElementType()!, 1), "")];
}
