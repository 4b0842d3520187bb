using Company.System1.Api;
using Company.System1.Servers;
using Company.System1.Worker;
using ManifestGen;

// The services that are deployed together. 'dotnet build' of this project builds the others, and generates one Compose file, one Swarm stack and one kustomization for all of them.
[assembly: Stack("service-name", typeof(ApiService), typeof(WorkerService), typeof(Redis))]
