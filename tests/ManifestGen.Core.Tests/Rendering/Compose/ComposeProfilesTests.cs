using ManifestGen.Core.Tests.Models;
using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Rules;

namespace ManifestGen.Core.Tests.Rendering.Compose;

/// <summary>Which services <c>docker compose up --wait</c> starts: one that ends by itself is a failure to it, unless somebody waits for the end.</summary>
public class ComposeProfilesTests
{
    private static readonly ServiceModel Job = TestModels.Service("job") with { Workload = new() { Job = new(new Origin(0)) } };

    [Fact]
    public void A_job_that_nobody_waits_for_does_not_fail_the_start()
    {
        Assert.Equal(["job"], Of("job", Job, Waiting("web", "db"), TestModels.Service("db")));
        Assert.Single(Told(Job, TestModels.Service("web")));
    }

    [Fact]
    public void A_job_that_is_waited_for_is_started()
    {
        Assert.Empty(Of("job", Job, Waiting("web", "job")));
        Assert.Empty(Told(Job, Waiting("web", "job")));
    }

    [Fact]
    public void Who_is_asked_for_finds_the_job_that_it_waits_for() =>
        Assert.Equal(["job", "tools", "debug"], Of("job", Job, In(Waiting("web", "job"), "tools"), In(Waiting("other", "job"), "debug", "tools")));

    [Fact]
    public void The_last_of_several_jobs_is_run_on_request_with_those_before_it()
    {
        var last = Waiting("last", "job") with { Workload = Job.Workload };

        Assert.Equal(["last"], Of("last", Job, last));
        Assert.Equal(["job", "last"], Of("job", Job, last));
    }

    [Fact]
    public void A_schedule_finds_the_job_that_it_waits_for() =>
        Assert.Equal(["job", "report"], Of("job", Job, Waiting("report", "job") with { Workload = new() { Schedule = new(new Origin(0), "@daily") } }));

    [Fact]
    public void A_profile_that_is_declared_stays()
    {
        Assert.Equal(["tools"], Of("job", In(Job, "tools")));
        Assert.Empty(Told(In(Job, "tools")));
    }

    [Fact]
    public void Jobs_that_wait_for_each_other_do_not_wait_here() =>
        Assert.Equal(["job", "other"], Of("job", Waiting("job", "other") with { Workload = Job.Workload }, Waiting("other", "job") with { Workload = Job.Workload }));

    private static IReadOnlyList<string> Of(string name, params ServiceModel[] services)
    {
        var application = TestModels.Application(TestModels.Project("Shop"), services);
        return ComposeProfiles.Of(services.Single(service => service.Name == name), application);
    }

    private static Finding[] Told(params ServiceModel[] services) =>
        [.. RuleCatalog.Check(services[0], TestModels.Application(TestModels.Project("Shop"), services)).Where(finding => finding.Rule.Id == "MGEN726")];

    private static ServiceModel In(ServiceModel service, params string[] profiles) =>
        service with { Docker = new() { Profiles = profiles.Select(profile => new ProfileModel(Origin.Class, profile)).ToEquatableArray() } };

    private static ServiceModel Waiting(string name, string job) => TestModels.Service(name) with
    {
        Network = new() { Dependencies = EquatableArray.Of(new DependencyModel(Origin.Class, new ServiceReference(job, job, default, IsInThisProject: true))) },
    };
}
