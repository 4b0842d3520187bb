using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Notes;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<NoteStore>();
builder.Services.AddHealthChecks().AddCheck<NoteStoreCheck>("store");

var app = builder.Build();

app.MapHealthChecks("/alive", new HealthCheckOptions { Predicate = _ => false });
app.MapHealthChecks("/health");

app.MapGet("/notes", (NoteStore store, CancellationToken cancellation) => store.ListAsync(cancellation));
app.MapPost("/notes", async (NoteStore store, NewNote note, CancellationToken cancellation) =>
    Results.Created("/notes", await store.AddAsync(note.Text, cancellation)));

app.Run();
