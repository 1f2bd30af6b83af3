/** The accessibility attributes that WeChat's components accept and Taro leaves out of its templates. */
const names = ['role', 'label', 'hidden', 'checked', 'disabled', 'live', 'expanded', 'selected', 'pressed', 'modal', 'level', 'valuetext'];

const camel = (name) => `aria${name[0].toUpperCase()}${name.slice(1)}`;
const attributes = Object.fromEntries(names.map((name) => [`aria-${name}`, `i.${camel(name)}`]));
const components = ['View', 'Text', 'Button', 'Image', 'Input', 'Textarea', 'ScrollView', 'Picker'];

/** Taro component name → WXML attribute → expression, in the shape Taro's template merge expects. */
module.exports = Object.fromEntries(components.map((component) => [component, attributes]));
