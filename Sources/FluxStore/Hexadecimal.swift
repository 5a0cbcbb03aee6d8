extension Collection<UInt8> {
    /// The bytes in lower-case hexadecimal digits, two each.
    package var hexadecimal: String {
        String(unsafeUninitializedCapacity: 2 * count) { digits in
            var index = 0
            for byte in self {
                digits[index] = digit(byte >> 4)
                digits[index + 1] = digit(byte & 15)
                index += 2
            }
            return index
        }
    }

    private func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
