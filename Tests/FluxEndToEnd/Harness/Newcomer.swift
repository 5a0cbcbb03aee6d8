/// What a newcomer says.
enum Newcomer {
    /// Answers to all questions.
    static let answers = """
        {"name": "Ada", "wake_time": "7", "bedtime": "around eleven", "work": "9 to 5 on weekdays",
         "chronotype": "morning", "timezone": "yes", "home": "home is Casa, work is Office",
         "commitments": "gym tue and thu at 7pm", "phone": "+1 212 555 0123", "whatsapp": "no",
         "first": "call the bank tomorrow at 4"}
        """

    /// Puts the answers into a file of the sandbox.
    static func answersFile(in sandbox: Sandbox) throws -> String {
        let path = "\(sandbox.folder)/answers.json"
        try sandbox.write(Array(answers.utf8), to: path)
        return path
    }
}
