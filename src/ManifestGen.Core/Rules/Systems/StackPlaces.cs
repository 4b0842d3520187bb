using ManifestGen.Model;

namespace ManifestGen.Rules.Systems;

/// <summary>Where in the attribute of a system its services are named.</summary>
internal static class StackPlaces
{
    private const string Services = "services";

    public static Place Name(StackModel stack) => stack.Origin.Argument("name");

    /// <summary>The <c>typeof</c> of a member.</summary>
    public static Place Member(StackModel stack, int index) => stack.Origin.Element(Services, index);

    /// <summary>The first <c>typeof</c> of a service; the attribute, where the service is the project's own and need not be named.</summary>
    public static Place Of(StackModel stack, ServiceModel service)
    {
        for (var i = 0; i < stack.Members.Count; i++)
        {
            if (stack.Members[i].Service is { } member && IsSame(member, service))
            {
                return Member(stack, i);
            }
        }

        return stack.Origin;
    }

    public static bool IsSame(ServiceModel one, ServiceModel other) =>
        one.FullName == other.FullName && one.Home?.AssemblyName == other.Home?.AssemblyName;
}
