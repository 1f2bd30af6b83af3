import { View } from '@tarojs/components';
export default function Page() { return <View ariaRole="button">x</View>; }
