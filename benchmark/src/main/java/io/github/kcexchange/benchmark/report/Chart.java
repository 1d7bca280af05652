// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Draws a chart as SVG: lines through medians, with bars for their quartiles.
 *
 * @param across the label of the horizontal axis
 * @param upward the label of the vertical axis, which starts at zero
 * @param lines the lines in the order of the legend
 */
public record Chart(String title, String across, String upward, List<Line> lines) {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 400;
    private static final int LEFT = 80;
    private static final int RIGHT = 690;
    private static final int TOP = 60;
    private static final int BOTTOM = 330;
    private static final int TICKS = 5;
    private static final List<String> COLOURS = List.of("#0b6bcb", "#c4550a", "#2e7d32", "#7b1fa2");

    /** Represents one line of the chart. */
    public record Line(String name, List<Point> points) {}

    /**
     * Represents one point of a line.
     *
     * @param x the size
     * @param lower the lower quartile
     * @param upper the upper quartile
     */
    public record Point(double x, double lower, double median, double upper) {}

    public String svg() {
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                                + " font-size=\"13\" role=\"img\" aria-label=\"%s\">%n",
                        WIDTH,
                        HEIGHT,
                        escaped(title))
                + "<!-- SPDX-License-Identifier: Apache-2.0 -->\n"
                + "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n"
                + text(LEFT, 24, "start", "font-size=\"16\" font-weight=\"bold\"", title)
                + axes()
                + IntStream.range(0, lines.size()).mapToObj(this::line).collect(Collectors.joining())
                + "</svg>\n";
    }

    private String axes() {
        StringBuilder svg = new StringBuilder();
        for (int tick = 0; tick <= TICKS; tick++) {
            double value = top() * tick / TICKS;
            svg.append(rule(LEFT, y(value), RIGHT, y(value), "#dddddd"))
                    .append(text(LEFT - 8, y(value) + 4, "end", "", number(value)));
        }
        for (double size : sizes()) {
            svg.append(rule(x(size), BOTTOM, x(size), BOTTOM + 5, "#444444"))
                    .append(text(x(size), BOTTOM + 20, "middle", "", number(size)));
        }
        return svg.append(rule(LEFT, BOTTOM, RIGHT, BOTTOM, "#444444"))
                .append(text((LEFT + RIGHT) / 2.0, BOTTOM + 42, "middle", "", across))
                .append(text(
                        18,
                        (TOP + BOTTOM) / 2.0,
                        "middle",
                        "transform=\"rotate(-90 18 " + (TOP + BOTTOM) / 2 + ")\"",
                        upward))
                .toString();
    }

    private String line(int number) {
        Line line = lines.get(number);
        String colour = COLOURS.get(number % COLOURS.size());
        String path = line.points().stream()
                .map(point -> coordinate(x(point.x())) + "," + coordinate(y(point.median())))
                .collect(Collectors.joining(" "));
        String bars = line.points().stream()
                .map(point -> rule(x(point.x()), y(point.lower()), x(point.x()), y(point.upper()), colour)
                        + "<circle cx=\"" + coordinate(x(point.x())) + "\" cy=\"" + coordinate(y(point.median()))
                        + "\" r=\"4\" fill=\"" + colour + "\"/>\n")
                .collect(Collectors.joining());
        return "<polyline points=\"" + path + "\" fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"2\"/>\n" + bars
                + text(LEFT + 220.0 * number, 46, "start", "fill=\"" + colour + "\"", "● " + line.name());
    }

    /** Returns the horizontal position of a size. The axis is logarithmic if the sizes grow a hundredfold or more. */
    private double x(double size) {
        double first = first();
        double last = sizes()[sizes().length - 1];
        if (first == last) {
            return (LEFT + RIGHT) / 2.0;
        }
        double share = first > 0 && last / first >= 100
                ? Math.log(size / first) / Math.log(last / first)
                : (size - first) / (last - first);
        return LEFT + 20 + share * (RIGHT - LEFT - 40);
    }

    private double y(double value) {
        return BOTTOM - value / top() * (BOTTOM - TOP);
    }

    private double first() {
        return sizes()[0];
    }

    private double[] sizes() {
        return points().map(Point::x)
                .mapToDouble(Double::doubleValue)
                .distinct()
                .sorted()
                .toArray();
    }

    private java.util.stream.Stream<Point> points() {
        return lines.stream().flatMap(line -> line.points().stream());
    }

    /** Returns the largest value, rounded up to a number with one digit and zeros. */
    private double top() {
        double largest = DoubleStream.concat(DoubleStream.of(1), points().mapToDouble(Point::upper))
                .max()
                .orElseThrow();
        double unit = Math.pow(10, Math.floor(Math.log10(largest)));
        return Math.ceil(largest / unit) * unit;
    }

    private static String rule(double x1, double y1, double x2, double y2, String colour) {
        return "<line x1=\"" + coordinate(x1) + "\" y1=\"" + coordinate(y1) + "\" x2=\"" + coordinate(x2) + "\" y2=\""
                + coordinate(y2) + "\" stroke=\"" + colour + "\"/>\n";
    }

    private static String text(double x, double y, String anchor, String attributes, String text) {
        return "<text x=\"" + coordinate(x) + "\" y=\"" + coordinate(y) + "\" text-anchor=\"" + anchor + "\""
                + (attributes.isEmpty() ? "" : " " + attributes) + ">" + escaped(text) + "</text>\n";
    }

    private static String coordinate(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%,.1f", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
