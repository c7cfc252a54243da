namespace Huida.Server.Words;

/// <summary>What can go wrong for whoever asks Huida for something. Each has a message and a remedy among the resources.</summary>
internal enum ProblemCode
{
    Unexpected,
    BadArguments,
    BadRequest,
    NotFound,
    TooLarge,
    EmptyQuestion,
    QuestionTooLong,
    UnknownLanguage,
    UnknownChoice,
    UnknownKnowledgeBase,
    BadKnowledgeBaseName,
    UnknownDatabase,
    BadDatabaseName,
    DatabaseNameTaken,
    UnknownDialect,
    ConnectionNeeded,
    DatabaseBroken,
    NotesFaulty,
    BadSource,
    FileNotFound,
    QuestionsBad,
    DocumentNotFound,
    ConversationNotFound,
    AnonymousOff,
    TokenNeeded,
    TokenWrong,
    HostUnknown,
    CrossOrigin,
    FolderInUse,
    FolderFromNewerVersion,
    FolderCannotBeCreated,
    FolderCannotBeWritten,
    DatabaseDamaged,
    DatabaseUnreachable,
    OwnerUnreachable,
    AddressTaken,
    AddressBad,
    SettingBad,
    TextSupportMissing,
    UnknownTokenizer,
    TokenizerBad,
    TrainingTextBad,
    FileCannotBeWritten,
    TextTooLong,
    SpecialTokenRefused,
    Stopped,
}

/// <summary>A failure in words, the same in the API and on the command line.</summary>
internal sealed record Problem(ProblemCode Code, string Message, string Remedy);

/// <summary>What <c>--json</c> prints when a command failed.</summary>
internal sealed record ErrorJson(Problem Error);
