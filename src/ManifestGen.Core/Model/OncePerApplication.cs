using System.Runtime.CompilerServices;

namespace ManifestGen.Model;

/// <summary>
/// What follows from all services together, computed once for an application and not once for each service that asks: of a thousand services, each would look at a thousand.
/// </summary>
internal sealed class OncePerApplication<T>(Func<ApplicationModel, T> compute)
    where T : class
{
    // Weak: what follows from an application goes with it.
    private readonly ConditionalWeakTable<ApplicationModel, T> _known = new();

    public T Of(ApplicationModel application) => _known.GetValue(application, key => compute(key));
}
