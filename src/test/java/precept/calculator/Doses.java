package precept.calculator;

import precept.Logic;
import precept.model.Guideline;

/// A guideline that computes: its diagrams have axes of numbers made from other numbers.
final class Doses {
  private Doses() {}

  static final Guideline GUIDELINE =
      Logic.of(
          """
              answers dose, mass
          population "Adults"
              age >= 18 years
              cites S1
          input age "Age" : 0..120 whole years
          input weight "Weight" : 20..300 kg
          input height "Height" : 1..3 m
          input creatinine "Creatinine" : 0..20 mg/dL or unknown_now "Not measured"
              also in umol/L, 1 mg/dL as 88.4 umol/L, 2 mg/dL as 186.8 umol/L cites S1
          quantity mass "Body mass index" : 2..300 kg/m2
              = weight / (height * height)
              cites S1
          decision dose "Which dose?" : one of low "Low" usual "Usual" high "High"
              | rule  | mass in kg/m2 | creatinine  || dose   | cites |
              |-------|---------------|-------------||--------|-------|
              | light | < 20          | -           || low    | S1    |
              | usual | 20..<30       | <= 2 mg/dL  || usual  | S1    |
              | bad   | 20..<30       | > 2 mg/dL   || low    | S1    |
              | never | 20..<30       | unknown_now || silent | S1    |
              | heavy | >= 30         | -           || high   | S1    |
          """);
}
