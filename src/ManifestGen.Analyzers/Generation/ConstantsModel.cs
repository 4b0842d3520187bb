using ManifestGen.Model;
using ManifestGen.Rendering.Constants;

namespace ManifestGen.Generation;

/// <summary>The constants of one service, and the class that gets them.</summary>
internal sealed record ConstantsModel(PartialClassModel Class, EquatableArray<ConstantGroup> Groups)
{
    /// <summary>Null where there are none.</summary>
    public static ConstantsModel? Of(ServiceModel service)
    {
        if (service.PartialClass is not { } type)
        {
            return null;
        }

        var groups = ServiceConstants.Of(service).Where(group => !type.Taken.Contains(group.Name)).ToEquatableArray();
        return groups.Count == 0 ? null : new(type, groups);
    }
}
