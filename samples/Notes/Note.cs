namespace Notes;

internal sealed record NewNote(string Text);

internal sealed record Note(long Id, string Text);
