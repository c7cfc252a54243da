namespace Huida.Server.Access;

/// <summary>What can be done from outside; each is an authorization policy, the same for endpoints and pages.</summary>
internal static class Operation
{
    public const string Ask = "ask";
    public const string ReadConversation = "read-conversation";
    public const string ListDocuments = "list-documents";
    public const string ReadDocument = "read-document";
    public const string ListKnowledgeBases = "list-knowledge-bases";
    public const string CreateKnowledgeBase = "create-knowledge-base";
    public const string DeleteKnowledgeBase = "delete-knowledge-base";
    public const string Ingest = "ingest";
    public const string ImportFaq = "import-faq";
    public const string Calibrate = "calibrate";
    public const string AskDatabase = "ask-database";
    public const string ListDatabases = "list-databases";
    public const string AddDatabase = "add-database";
    public const string RemoveDatabase = "remove-database";
    public const string RefreshDatabase = "refresh-database";
    public const string ReadDatabaseNotes = "read-database-notes";
    public const string SetDatabaseNotes = "set-database-notes";
    public const string Tokenize = "tokenize";
}
