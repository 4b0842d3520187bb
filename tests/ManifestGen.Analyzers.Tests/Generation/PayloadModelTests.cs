using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Generation;

public sealed class PayloadModelTests
{
    private static readonly EquatableArray<ServiceModel> Services =
        EquatableArray.Of(new ServiceModel { ClassName = "Catalog", Name = "catalog", Origin = new Origin(0) });

    [Fact]
    public void Defect_of_our_own_travels_as_an_error_without_files()
    {
        var payload = PayloadModel.Of(new ApplicationModel(null!, Services), CancellationToken.None);

        var entry = Assert.Single(payload.Entries);
        Assert.Equal(Payload.ErrorKey, entry.Key);
        Assert.Contains(PayloadModel.Defect, entry.Value);
        Assert.Contains(nameof(NullReferenceException), entry.Value);
        Assert.DoesNotContain("\n", entry.Value);
    }

    [Fact]
    public void Cancellation_is_no_defect()
    {
        var application = new ApplicationModel(new ProjectModel { AssemblyName = "Shop", ProjectPath = "Shop.csproj" }, Services);

        Assert.Throws<OperationCanceledException>(() => PayloadModel.Of(application, new CancellationToken(canceled: true)));
    }
}
