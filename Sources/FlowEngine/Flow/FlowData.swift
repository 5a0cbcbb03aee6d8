import FluxJSON

/// Named values in the order they were first set.
public struct FlowData: Equatable, Sendable {
    /// The values.
    public private(set) var members: [JSON.Member]

    /// Takes up the members of an object; anything else is no data.
    public init(_ json: JSON = .object([])) { members = json.members ?? [] }

    /// As an object.
    public var json: JSON { .object(members) }

    /// The value of a name; setting `nil` takes it away.
    public subscript(name: String) -> JSON? {
        get { members.first { $0.name == name }?.value }
        set {
            let index = members.firstIndex { $0.name == name }
            switch (index, newValue) {
            case (let index?, let value?): members[index] = JSON.Member(name, value)
            case (let index?, nil): members.remove(at: index)
            case (nil, let value?): members.append(JSON.Member(name, value))
            case (nil, nil): break
            }
        }
    }
}
