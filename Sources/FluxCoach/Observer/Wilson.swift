/// Interval estimates of a rate (E. B. Wilson, "Probable Inference, the Law of Succession, and
/// Statistical Inference", JASA 22, 1927), at 95 %.
public enum Wilson {
    /// The 97.5 % quantile of the normal distribution.
    static let z = 1.959963984540054

    /// The lower and upper bound of the rate behind `successes` of `trials`; 0 and 1 without trials.
    public static func interval(successes: Int, trials: Int) -> (lower: Double, upper: Double) {
        guard trials > 0 else { return (0, 1) }
        let n = Double(trials)
        let p = Double(min(max(successes, 0), trials)) / n
        let zz = z * z
        let center = p + zz / (2 * n)
        let margin = z * ((p * (1 - p) + zz / (4 * n)) / n).squareRoot()
        let scale = 1 + zz / n
        return (max(0, (center - margin) / scale), min(1, (center + margin) / scale))
    }
}
