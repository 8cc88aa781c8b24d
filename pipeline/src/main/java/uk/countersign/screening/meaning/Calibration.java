package uk.countersign.screening.meaning;

/**
 * From a score to the probability that a text should not go out as it is, by a logistic curve through the scores of texts
 * that were not learnt from (J. Platt, 1999; fitted by Newton's method with targets that keep it from certainty).
 */
record Calibration(double slope, double intercept) {

    private static final int ROUNDS = 100;

    double probability(double score) {
        return 1 / (1 + StrictMath.exp(-(slope * score + intercept)));
    }

    static Calibration through(double[] scores, boolean[] unfit) {
        int bad = 0;
        for (boolean is : unfit) {
            bad += is ? 1 : 0;
        }
        double high = (bad + 1.0) / (bad + 2.0);
        double low = 1.0 / (scores.length - bad + 2.0);
        double slope = 1;
        double intercept = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double gs = 0;
            double gi = 0;
            double hss = 1e-9;
            double hsi = 0;
            double hii = 1e-9;
            for (int i = 0; i < scores.length; i++) {
                double p = 1 / (1 + StrictMath.exp(-(slope * scores[i] + intercept)));
                double error = p - (unfit[i] ? high : low);
                double curve = p * (1 - p);
                gs += error * scores[i];
                gi += error;
                hss += curve * scores[i] * scores[i];
                hsi += curve * scores[i];
                hii += curve;
            }
            double determinant = hss * hii - hsi * hsi;
            double ds = (hii * gs - hsi * gi) / determinant;
            double di = (hss * gi - hsi * gs) / determinant;
            slope -= ds;
            intercept -= di;
            if (Math.abs(ds) + Math.abs(di) < 1e-10) {
                break;
            }
        }
        return new Calibration(slope, intercept);
    }
}
