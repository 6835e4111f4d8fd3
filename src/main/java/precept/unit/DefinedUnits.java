package precept.unit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;

/// The units that clinical content commonly uses, each defined by an exact decimal times other
/// units.
///
/// Codes and sizes are those of UCUM, except that `mo`, `mol`, `eq`, `osm`, `deg`, and the
/// arbitrary, logarithmic and shifted-scale units each have a dimension of their own; see [Unit].
final class DefinedUnits {

  /// One unit a line: code, whether it takes metric prefixes, then its size or `own` dimension.
  private static final String TABLE =
      """
      m          metric own
      s          metric own
      g          metric own
      K          metric own
      C          metric own
      cd         metric own
      rad        metric own
      mol        metric own
      eq         metric own
      osm        metric own
      mo         plain  own
      deg        plain  own
      10*        plain  10 1
      10^        plain  10 1
      %          plain  0.01 1
      [ppth]     plain  0.001 1
      [ppm]      plain  0.000001 1
      [ppb]      plain  0.000000001 1
      min        plain  60 s
      h          plain  60 min
      d          plain  24 h
      wk         plain  7 d
      a          plain  12 mo
      l          metric 1 dm3
      L          metric 1 l
      t          metric 1000 kg
      Hz         metric 1 /s
      N          metric 1 kg.m/s2
      Pa         metric 1 N/m2
      J          metric 1 N.m
      W          metric 1 J/s
      A          metric 1 C/s
      V          metric 1 J/C
      F          metric 1 C/V
      Ohm        metric 1 V/A
      S          metric 1 /Ohm
      Wb         metric 1 V.s
      T          metric 1 Wb/m2
      H          metric 1 Wb/A
      sr         metric 1 rad2
      lm         metric 1 cd.sr
      lx         metric 1 lm/m2
      Bq         metric 1 /s
      Ci         metric 37000000000 Bq
      Gy         metric 1 J/kg
      Sv         metric 1 J/kg
      dyn        metric 1 g.cm/s2
      P          metric 1 dyn.s/cm2
      bar        metric 100000 Pa
      atm        plain  101325 Pa
      m[Hg]      metric 133322 Pa
      m[H2O]     metric 9806.65 Pa
      cal        metric 4.184 J
      [Cal]      plain  1 kcal
      kat        metric 1 mol/s
      U          metric 1 umol/min
      [MET]      plain  3.5 mL/min/kg
      [diop]     plain  1 /m
      [in_i]     plain  2.54 cm
      [ft_i]     plain  12 [in_i]
      [yd_i]     plain  3 [ft_i]
      [mi_i]     plain  5280 [ft_i]
      [gr]       plain  64.79891 mg
      [lb_av]    plain  7000 [gr]
      [oz_av]    plain  1 [lb_av]/16
      [stone_av] plain  14 [lb_av]
      [gal_us]   plain  231 [in_i]3
      [qt_us]    plain  1 [gal_us]/4
      [pt_us]    plain  1 [qt_us]/2
      [foz_us]   plain  1 [pt_us]/16
      [cup_us]   plain  8 [foz_us]
      [tbs_us]   plain  1 [foz_us]/2
      [tsp_us]   plain  1 [tbs_us]/3
      [drp]      plain  1 mL/20
      [Ch]       plain  1 mm/3
      [HPF]      plain  1 1
      [LPF]      plain  100 1
      Cel        metric own
      [degF]     plain  own
      [pH]       plain  own
      B          metric own
      Np         metric own
      B[SPL]     metric own
      [p'diop]   plain  own
      [iU]       metric own
      [IU]       metric 1 [iU]
      [arb'U]    plain  own
      [USP'U]    plain  own
      [AU]       plain  own
      [BAU]      plain  own
      [CFU]      plain  own
      [PFU]      plain  own
      [FFU]      plain  own
      [TCID_50]  plain  own
      [CCID_50]  plain  own
      [EID_50]   plain  own
      [beth'U]   plain  own
      [anti'Xa'U] plain own
      [GPL'U]    plain  own
      [MPL'U]    plain  own
      [APL'U]    plain  own
      [todd'U]   plain  own
      [ELU]      plain  own
      """;

  private static final Map<String, Definition> BY_CODE = read();

  private DefinedUnits() {}

  static Optional<Definition> find(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  static Map<String, Definition> all() {
    return BY_CODE;
  }

  private static Map<String, Definition> read() {
    Map<String, Definition> units = new HashMap<>();
    for (String line : TABLE.lines().toList()) {
      Definition unit = Definition.read(line);
      units.put(unit.code, unit);
    }
    return Map.copyOf(units);
  }

  /// A line of the table; an empty value marks a unit that has a dimension of its own.
  record Definition(String code, boolean metric, String value, String of) {

    static Definition read(String line) {
      StringTokenizer part = new StringTokenizer(line);
      String code = part.nextToken();
      boolean metric = part.nextToken().equals("metric");
      String value = part.nextToken();
      return part.hasMoreTokens()
          ? new Definition(code, metric, value, part.nextToken())
          : new Definition(code, metric, "", code);
    }
  }
}
