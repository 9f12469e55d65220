package io.counterfoil.connector.soap;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;

/** The WSDL's ArrayOfString: its items in Intuit's namespace, empty ones present. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "ArrayOfString", namespace = ConnectorEndpoint.INTUIT)
public class ArrayOfString {

    @XmlElement(name = "string", namespace = ConnectorEndpoint.INTUIT, nillable = true)
    final List<String> strings = new ArrayList<>();

    static ArrayOfString of(List<String> strings) {
        ArrayOfString array = new ArrayOfString();
        array.strings.addAll(strings);
        return array;
    }
}
