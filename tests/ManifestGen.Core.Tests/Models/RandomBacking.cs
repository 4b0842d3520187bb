using CsCheck;
using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Models;

internal static class RandomBacking
{
    private static readonly Gen<string> Image = Gen.Frequency(
        (30, Gen.OneOf<string>([.. ServerModels.Images.Select(server => server.Image)])),
        (5, Gen.OneOf<string>("acme/db:1", "postgres:latest", "bitnami/redis:8", "redis")),
        (1, Gen.OneOf<string>("", "Upper:1", "a b")));

    /// <summary>What it does not start without may be missing, and what it does not know may be there. Not elsewhere: then there would be no files.</summary>
    public static Gen<BackingModel> Any { get; } =
        from image in Image
        from engine in RandomModels.Mostly(Gen.Const(BackingEngine.FromImage), Gen.Int[-1, 14].Select(number => (BackingEngine)number))
        from template in RandomModels.Optional(Gen.OneOf<string>("", "tcp:$(host)", "$(host"))
        select new BackingModel(RandomModels.Declared) { Image = image, DeclaredEngine = engine, ConnectionString = template };
}
