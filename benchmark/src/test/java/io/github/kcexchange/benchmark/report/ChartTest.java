// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.benchmark.report.Chart.Line;
import io.github.kcexchange.benchmark.report.Chart.Point;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

final class ChartTest {

    @Test
    void everyPointIsACircleAndEveryLineAPolyline() throws Exception {
        Document svg = parsed(chart(10, 100, 1_000));
        assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(6);
        assertThat(svg.getElementsByTagName("polyline").getLength()).isEqualTo(2);
    }

    @Test
    void wideRangesAreLogarithmic() throws Exception {
        NodeList circles = parsed(chart(10, 100, 1_000)).getElementsByTagName("circle");
        assertThat(x(circles, 1) - x(circles, 0)).isEqualTo(x(circles, 2) - x(circles, 1));
    }

    @Test
    void narrowRangesAreLinear() throws Exception {
        NodeList circles = parsed(chart(1, 2, 4)).getElementsByTagName("circle");
        assertThat(2 * (x(circles, 1) - x(circles, 0))).isEqualTo(x(circles, 2) - x(circles, 1));
    }

    @Test
    void oneSizeAloneIsInTheMiddle() throws Exception {
        NodeList circles = parsed(chart(5)).getElementsByTagName("circle");
        assertThat(x(circles, 0)).isEqualTo(385);
    }

    @Test
    void greaterValuesAreHigher() throws Exception {
        NodeList circles = parsed(chart(1, 2, 4)).getElementsByTagName("circle");
        assertThat(number(circles, 2, "cy")).isLessThan(number(circles, 0, "cy"));
    }

    @Test
    void textIsEscaped() throws Exception {
        Chart chart = new Chart("a < b & \"c\"", "x", "y", List.of(line("l", 1)));
        assertThat(parsed(chart).getDocumentElement().getAttribute("aria-label"))
                .isEqualTo("a < b & \"c\"");
    }

    private static Chart chart(double... sizes) {
        return new Chart("title", "across", "upward", List.of(line("one", sizes), line("other", sizes)));
    }

    private static Line line(String name, double... sizes) {
        return new Line(
                name,
                java.util.Arrays.stream(sizes)
                        .mapToObj(size -> new Point(size, size, 2 * size, 3 * size))
                        .toList());
    }

    private static Document parsed(Chart chart) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(chart.svg().getBytes(StandardCharsets.UTF_8)));
    }

    private static double x(NodeList circles, int at) {
        return number(circles, at, "cx");
    }

    private static double number(NodeList circles, int at, String attribute) {
        return Double.parseDouble(
                circles.item(at).getAttributes().getNamedItem(attribute).getNodeValue());
    }
}
